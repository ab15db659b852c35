package dev.wirewatch.item;

import dev.wirewatch.item.identity.LinkChanges;
import dev.wirewatch.item.identity.Traits;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a known item whose entry came otherwise than before.
 *
 * @param identity under which it is stored from now on
 * @param isVersion whether readers should see that it was another one before
 */
record Update(FeedItem item, Arrival arrival, String identity, boolean isVersion) {

  /** A slip of the zone or the hour is not worth a jump on the wire, one of a month or year is. */
  private static final Duration SLIP = Duration.ofDays(30);

  static Update of(FeedItem item, Arrival arrival, String identity, LinkChanges links) {
    CleanedEntry draft = arrival.draft();
    Traits before = item.entry().traits();
    boolean other =
        !item.contentHash().equals(draft.contentHash())
            || links.isCorrection(new LinkChanges.Pair(draft.traits(), before), item.version())
            || isDateCorrected(item, draft.publishedAt());
    return new Update(item, arrival, identity, other);
  }

  /** A date that has once been later than the item itself follows its edits, version or not. */
  private static boolean isDateCorrected(FeedItem item, @Nullable OffsetDateTime date) {
    OffsetDateTime before = item.publishedAt();
    if (date == null || before != null && before.isEqual(date)) {
      return false;
    }
    Instant seen = item.entry().firstSeenAt();
    return before == null || !before.toInstant().isAfter(seen) || !date.toInstant().isAfter(seen);
  }

  long id() {
    return item.id();
  }

  boolean isEdit() {
    return !item.contentHash().equals(arrival.draft().contentHash());
  }

  /** Whether the full text or the categories came otherwise, if only in their markup. */
  boolean isRedelivery() {
    return !item.deliveredHash().equals(arrival.draft().delivered().hash());
  }

  /** The link, which stays where the entry has none any more. */
  @Nullable String url() {
    String url = arrival.draft().url();
    return url == null ? item.entry().traits().link() : url;
  }

  /** The date, which stays where the entry has none any more. */
  @Nullable OffsetDateTime publishedAt() {
    OffsetDateTime date = arrival.draft().publishedAt();
    return date == null ? item.publishedAt() : date;
  }

  /** Where it stands on the wire, if not where its date would put it. */
  @Nullable Instant heldAt() {
    if (isEdit()) {
      return null;
    }
    Instant now = Item.time(null, publishedAt(), item.entry().firstSeenAt());
    return now.isAfter(item.time()) && !isSlip() ? item.time() : null;
  }

  private boolean isSlip() {
    OffsetDateTime date = publishedAt();
    return date != null
        && !date.toInstant().isAfter(item.entry().firstSeenAt())
        && Duration.between(item.time(), date.toInstant()).compareTo(SLIP) > 0;
  }
}
