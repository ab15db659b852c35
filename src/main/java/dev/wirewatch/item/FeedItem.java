package dev.wirewatch.item;

import dev.wirewatch.item.identity.StoredEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stored item of a feed, with what may change when its entry comes again.
 *
 * @param heldAt where it stands on the wire, if not where its date would put it
 * @param deliveredHash see {@link Delivered#hash}
 */
record FeedItem(
    StoredEntry entry,
    String identity,
    String contentHash,
    int version,
    @Nullable Instant heldAt,
    String deliveredHash) {

  long id() {
    return entry.id();
  }

  @Nullable OffsetDateTime publishedAt() {
    return entry.traits().date();
  }

  /** The same item with the text of a later copy. */
  FeedItem withText(String contentHash) {
    return new FeedItem(entry, identity, contentHash, version, heldAt, deliveredHash);
  }

  /** Where it stands on the wire. */
  Instant time() {
    return Item.time(heldAt, publishedAt(), entry.firstSeenAt());
  }
}
