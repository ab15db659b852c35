/** A theme's and a vocabulary's own page, their versions, and how to delete them. */
@NullMarked
package dev.wirewatch.dashboard.theme.one;

import org.jspecify.annotations.NullMarked;
