/** The pages that combine modules: the analysis on the left, the wire on the right. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "query",
      "query::explain",
      "recall",
      "text",
      "idempotency",
      "web",
      "web::page",
      "feed",
      "source",
      "item",
      "theme",
      "theme::edit",
      "theme::pages",
      "theme::explain",
      "theme::alarm",
      "theme::suggest",
      "analysis",
      "review",
      "view",
      "review::agreement",
      "review::assign",
      "review::batch",
      "review::note",
      "review::presence",
      "review::shift",
      "feed::manage",
      "feed::pages",
      "feed::poll",
      "feed::discovery"
    })
@NullMarked
package dev.wirewatch.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
