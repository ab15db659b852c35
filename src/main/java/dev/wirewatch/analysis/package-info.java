/** Written analyses: their passages, the sources they cite, and the themes of each passage. */
@ApplicationModule(allowedDependencies = {"config", "query", "web", "feed", "item", "theme"})
@NullMarked
package dev.wirewatch.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
