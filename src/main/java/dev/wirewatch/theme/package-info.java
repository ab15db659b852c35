/**
 * Which items a theme is about, and why: rules in the query language, matched all at once, each tag
 * with its evidence.
 */
@ApplicationModule(allowedDependencies = {"config", "query", "web", "item"})
@NullMarked
package dev.wirewatch.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
