/** How each person wants to see pages: light or dark, in which time zone, how dense. */
@NullMarked
package dev.wirewatch.access.preference;

import org.jspecify.annotations.NullMarked;
