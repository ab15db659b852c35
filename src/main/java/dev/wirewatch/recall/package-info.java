/**
 * Answers of the database that pages ask for again and again, remembered until something is written
 * to the tables and columns that they were read from.
 */
@ApplicationModule(allowedDependencies = {"config"})
@NullMarked
package dev.wirewatch.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
