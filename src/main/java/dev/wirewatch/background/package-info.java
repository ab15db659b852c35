/**
 * Work that goes on while nobody asks: threads that do one thing again and again. {@link
 * dev.wirewatch.background.BackgroundLoops} makes them; no exception ends one, none is interrupted
 * when the program stops, and one that died is told by the program's health.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.wirewatch.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
