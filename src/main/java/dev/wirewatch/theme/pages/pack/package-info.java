/** Theme packs: taken away as a file, and looked at before they are applied. */
@NullMarked
package dev.wirewatch.theme.pages.pack;

import org.jspecify.annotations.NullMarked;
