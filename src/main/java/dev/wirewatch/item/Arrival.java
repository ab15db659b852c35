package dev.wirewatch.item;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.ItemTagger.ItemText;
import java.time.Instant;

/** A cleaned entry, the feed it came with, and what identifies it. */
record Arrival(Feed feed, Instant seenAt, String identity, Draft draft) {

  ItemText text() {
    return new ItemText(draft.title(), draft.summary(), draft.language(), outlet(), feed.country());
  }

  /** Who wrote it: the feed's outlet, unless the feed lists others. */
  private String outlet() {
    return draft.outlet() == null ? feed.outlet() : draft.outlet();
  }
}
