/** Written analyses: their passages, the sources they cite, and the themes of each passage. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access::log",
      "bag",
      "config",
      "feed",
      "fetch",
      "fetch::address",
      "idempotency",
      "item",
      "query",
      "source::charset",
      "theme",
      "web",
      "web::page"
    })
@NullMarked
package dev.wirewatch.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
