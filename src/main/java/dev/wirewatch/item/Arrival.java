package dev.wirewatch.item;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.ItemTagger.ItemText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cleaned entry, and the feed it came with.
 *
 * @param identities under which it may be stored, the one under which it should be first
 * @param entryHash see {@link CleanedEntry#entryHash}
 */
record Arrival(
    Feed feed, Instant seenAt, List<String> identities, String entryHash, CleanedEntry draft) {

  boolean isStoredAs(@Nullable KnownItem item) {
    return item != null && entryHash.equals(item.entryHash());
  }

  ItemText text() {
    return new ItemText(draft.title(), draft.summary(), draft.language(), outlet(), feed.country())
        .with(draft.delivered().fullText(), draft.delivered().categories());
  }

  /** Who wrote it: the feed's outlet, unless the feed lists others. */
  private String outlet() {
    return draft.outlet() == null ? feed.outlet() : draft.outlet();
  }
}
