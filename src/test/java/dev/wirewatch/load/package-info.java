/**
 * Loads the whole program, as it is started, and says how long it takes; {@code src/docs/speed.md}.
 */
@NullMarked
package dev.wirewatch.load;

import org.jspecify.annotations.NullMarked;
