/**
 * Each item once, clean, findable, with its history. Takes entries from feeds, asks an {@link
 * dev.wirewatch.item.ItemTagger} for tags, and stores both in one transaction.
 */
@ApplicationModule(
    allowedDependencies = {
      "background",
      "config",
      "measure",
      "query",
      "recall",
      "source",
      "text",
      "web",
      "feed"
    })
@NullMarked
package dev.wirewatch.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
