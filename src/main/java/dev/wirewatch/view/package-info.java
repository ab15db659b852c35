/** Filters of the wire that people keep under a name, and feeds of what matches them. */
@ApplicationModule(
    allowedDependencies = {"access", "access::log", "config", "item", "query", "web", "web::page"})
@NullMarked
package dev.wirewatch.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
