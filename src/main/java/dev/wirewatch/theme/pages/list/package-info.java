/** The list of themes and vocabularies. */
@NullMarked
package dev.wirewatch.theme.pages.list;

import org.jspecify.annotations.NullMarked;
