/**
 * Who may use the program: on loopback a single local editor, and writes only from its own pages.
 */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package dev.wirewatch.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
