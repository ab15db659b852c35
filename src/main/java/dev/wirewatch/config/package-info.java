/**
 * Where the program keeps and finds its files, and how a bad one is reported: with file, line and
 * reason.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.wirewatch.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
