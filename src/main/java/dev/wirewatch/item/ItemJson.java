package dev.wirewatch.item;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An item as {@code /api/v1} shows it; times are UTC. */
record ItemJson(
    long id,
    long feedId,
    String feed,
    String outlet,
    String country,
    String title,
    @Nullable String url,
    String summary,
    String lang,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    String state,
    long storyId,
    int versions,
    List<TagJson> themes) {

  record TagJson(
      String id, String origin, @Nullable Integer ruleVersion, List<Evidence> evidence) {}

  static ItemJson of(Item item) {
    return new ItemJson(
        item.id(),
        item.feedId(),
        item.feed(),
        item.outlet(),
        item.country(),
        item.title(),
        item.url(),
        item.summary(),
        item.language(),
        item.publishedAt() == null ? null : item.publishedAt().toInstant(),
        item.firstSeenAt(),
        item.state().name().toLowerCase(Locale.ROOT),
        item.storyId(),
        item.versions(),
        item.tags().stream().map(ItemJson::tag).toList());
  }

  private static TagJson tag(Tag tag) {
    return new TagJson(
        tag.themeId(),
        tag.origin().name().toLowerCase(Locale.ROOT),
        tag.ruleVersion(),
        tag.evidence());
  }
}
