/** Tells damage to the database's file, backs the desk up, and restores it. */
@ApplicationModule(allowedDependencies = {"background", "config"})
@NullMarked
package dev.wirewatch.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
