/**
 * How good a theme's rule is by what the desk decided: as a whole, by its parts, its terms, and the
 * outlets; and which items it nearly matches.
 */
@NullMarked
package dev.wirewatch.dashboard.theme.quality;

import org.jspecify.annotations.NullMarked;
