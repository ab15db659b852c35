package dev.wirewatch.item;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.ItemTagger.ItemText;
import java.time.Instant;

/** A cleaned entry, the feed it came with, and what identifies it. */
record Arrival(Feed feed, Instant seenAt, String identity, Draft draft) {

  ItemText text() {
    return new ItemText(
        draft.title(), draft.summary(), draft.language(), feed.outlet(), feed.country());
  }
}
