/** The list of themes and vocabularies. */
@NullMarked
package dev.wirewatch.dashboard.theme.list;

import org.jspecify.annotations.NullMarked;
