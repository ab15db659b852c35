package dev.wirewatch.item;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the wire as it stands now.
 *
 * @param summary plain text, without markup
 * @param url article address, if the feed gave one
 * @param language BCP 47 tag; empty if unknown
 * @param publishedAt as the publisher dated it, with the publisher's offset; none if undated
 * @param heldAt where it stands on the wire, if not where its date would put it
 * @param firstSeenAt when a poll first carried it
 * @param storyId id shared by items that carry the same story
 * @param versions how often it was published, edits included; 1 if never edited
 */
public record Item(
    long id,
    long feedId,
    String feed,
    String outlet,
    String country,
    String title,
    @Nullable String url,
    String summary,
    String language,
    @Nullable OffsetDateTime publishedAt,
    @Nullable Instant heldAt,
    Instant firstSeenAt,
    State state,
    long storyId,
    int versions,
    List<Tag> tags) {

  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  /**
   * When it counts as published: the publisher's date, or first seen where there is none or where
   * it lies in the future, so that a wrong date does not pin an item to the top of the wire. Where
   * it stands if a later date did not move it.
   */
  public Instant time() {
    return time(heldAt, publishedAt, firstSeenAt);
  }

  static Instant time(
      @Nullable Instant heldAt, @Nullable OffsetDateTime publishedAt, Instant firstSeenAt) {
    if (heldAt != null) {
      return heldAt;
    }
    if (publishedAt == null || publishedAt.toInstant().isAfter(firstSeenAt.plus(CLOCK_SKEW))) {
      return firstSeenAt;
    }
    return publishedAt.toInstant();
  }
}
