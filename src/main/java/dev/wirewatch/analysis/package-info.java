/** Written analyses: their passages, the sources they cite, and the themes of each passage. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access::log",
      "config",
      "feed",
      "idempotency",
      "item",
      "query",
      "theme",
      "web"
    })
@NullMarked
package dev.wirewatch.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
