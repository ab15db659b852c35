package dev.wirewatch.item;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stored items with the headlines of entries that are not known by their ids: the same story of
 * another outlet, or the very same item, whose publisher has given it another id.
 */
final class Kin {

  /** How long a repeated headline counts as the same story. */
  static final Duration STORY = Duration.ofDays(3);

  /** Weather reports have the same headline and address every day, and are another item each. */
  private static final Duration SAME_ITEM = Duration.ofHours(12);

  static final Kin NONE = new Kin(Map.of(), Map.of());

  private final Map<String, Long> stories;
  private final Map<String, List<Relative>> byStory;

  /**
   * @param stories ids of the stories that these headlines have told lately, by key
   * @param byStory items of the arrivals' own feeds, by the same
   */
  Kin(Map<String, Long> stories, Map<String, List<Relative>> byStory) {
    this.stories = stories;
    this.byStory = byStory;
  }

  /** A stored item. */
  record Relative(
      KnownItem item,
      long feedId,
      @Nullable String guid,
      @Nullable String url,
      @Nullable Instant publishedAt) {}

  /** Ids of the stories that these headlines have told lately, by key. */
  Map<String, Long> stories() {
    return stories;
  }

  /**
   * The item that an entry is although its id is another: same feed, same headline, same address,
   * about the same time.
   *
   * @param document has the entry; items of its other entries are others
   */
  Optional<KnownItem> same(Arrival arrival, Arrivals document) {
    return byStory.getOrDefault(arrival.draft().storyKey(), List.of()).stream()
        .filter(relative -> relative.feedId() == arrival.feed().id())
        .filter(relative -> !document.identities().contains(relative.item().identity()))
        .filter(relative -> isSame(relative, arrival.draft()))
        .map(Relative::item)
        .findFirst();
  }

  private static boolean isSame(Relative relative, Draft draft) {
    if (relative.url() == null || draft.url() == null) {
      // A document that was cut off may have held nothing of the entry but its headline.
      boolean headline = relative.url() == null && relative.guid() == null;
      return headline && isWithin(SAME_ITEM, relative, draft);
    }
    return CanonicalLink.of(relative.url()).equals(CanonicalLink.of(draft.url()))
        && isWithin(SAME_ITEM, relative, draft);
  }

  /** Whether both are dated less than this apart, or one is not dated. */
  private static boolean isWithin(Duration apart, Relative relative, Draft draft) {
    OffsetDateTime published = draft.publishedAt();
    Instant before = relative.publishedAt();
    return published == null
        || before == null
        || Duration.between(published.toInstant(), before).abs().compareTo(apart) < 0;
  }
}
