package dev.wirewatch.item;

import dev.wirewatch.feed.Entry;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.ItemTagger.ItemText;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/** A cleaned entry, the feed it came with, and what identifies it. */
record Arrival(Feed feed, Instant seenAt, String identity, Draft draft) {

  /**
   * The entries of a document, each once. Publishers that give all entries of a document one guid
   * or link are noticed: there the headline makes the difference.
   */
  static List<Arrival> of(Delivery delivery) {
    Feed feed = delivery.feed();
    List<Draft> drafts = delivery.entries().stream().map(entry -> draft(entry, feed)).toList();
    var titles = new HashMap<String, String>();
    var shared = new HashSet<String>();
    for (Draft draft : drafts) {
      String other = titles.putIfAbsent(draft.identity(), draft.widerIdentity());
      if (other != null && !other.equals(draft.widerIdentity())) {
        shared.add(draft.identity());
      }
    }
    var arrivals = new LinkedHashMap<String, Arrival>();
    for (Draft draft : drafts) {
      String identity =
          shared.contains(draft.identity()) ? draft.widerIdentity() : draft.identity();
      arrivals.putIfAbsent(identity, new Arrival(feed, delivery.seenAt(), identity, draft));
    }
    return List.copyOf(arrivals.values());
  }

  private static Draft draft(Entry entry, Feed feed) {
    return Draft.of(entry, feed.id(), feed.language());
  }

  ItemText text() {
    return new ItemText(
        draft.title(), draft.summary(), draft.language(), feed.outlet(), feed.country());
  }
}
