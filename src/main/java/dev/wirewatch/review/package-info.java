/**
 * What an editor decided about an item, and when. A decision outranks every run of the rules,
 * before it and after it.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access::log",
      "background",
      "config",
      "recall",
      "idempotency",
      "query",
      "web",
      "feed",
      "item",
      "theme",
      "analysis"
    })
@NullMarked
package dev.wirewatch.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
