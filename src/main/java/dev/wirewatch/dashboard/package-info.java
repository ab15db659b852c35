/** The pages that combine modules: the analysis on the left, the wire on the right. */
@ApplicationModule(
    allowedDependencies = {
      "config",
      "query",
      "query::explain",
      "recall",
      "text",
      "web",
      "feed",
      "fetch",
      "fetch::address",
      "source",
      "item",
      "theme",
      "theme::backtest",
      "theme::edit",
      "theme::pack",
      "theme::retag",
      "theme::explain",
      "theme::alarm",
      "theme::suggest",
      "analysis",
      "review",
      "feed::sample",
      "feed::manage",
      "feed::poll",
      "feed::list",
      "feed::access",
      "feed::discovery"
    })
@NullMarked
package dev.wirewatch.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
