/** Checks of the whole program, and what tests share. */
@NullMarked
package dev.wirewatch;

import org.jspecify.annotations.NullMarked;
