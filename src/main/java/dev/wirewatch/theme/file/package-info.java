/** Themes, vocabularies and test headlines as a file: {@code themes.yml}, and packs to pass on. */
@NullMarked
package dev.wirewatch.theme.file;

import org.jspecify.annotations.NullMarked;
