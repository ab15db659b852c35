/**
 * What sources of entries are written in: turns the bytes of a feed, or of a watched page, into
 * plain {@link dev.wirewatch.source.Entry} records. Nothing in here asks a server or knows a
 * database.
 */
@ApplicationModule(allowedDependencies = {"fetch", "web"})
@NullMarked
package dev.wirewatch.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
