/**
 * When to ask a source and what it answered. Feeds are polled by a persistent schedule; an answer
 * becomes plain {@link dev.wirewatch.source.Entry} records that an {@link
 * dev.wirewatch.feed.EntrySink} takes, in the same transaction that records the poll.
 */
@ApplicationModule(
    allowedDependencies = {
      "access::log",
      "background",
      "config",
      "fetch",
      "fetch::address",
      "measure",
      "recall",
      "source",
      "source::page",
      "source::parse",
      "source::read",
      "text",
      "web",
      "web::page"
    })
@NullMarked
package dev.wirewatch.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
