package dev.wirewatch.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An item as {@code /api/v1} shows it; times are UTC.
 *
 * @param body what the feed says beyond the summary, a paragraph a line; none in lists
 * @param categories as the feed names them; none in lists
 */
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
    List<TagJson> themes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String body,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> categories) {

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
        item.tags().stream().map(ItemJson::tag).toList(),
        null,
        null);
  }

  /** The same with all else that the feed says of it, which lists leave out. */
  ItemJson with(String body, List<String> categories) {
    return new ItemJson(
        id,
        feedId,
        feed,
        outlet,
        country,
        title,
        url,
        summary,
        lang,
        publishedAt,
        firstSeenAt,
        state,
        storyId,
        versions,
        themes,
        body,
        categories);
  }

  private static TagJson tag(Tag tag) {
    return new TagJson(
        tag.themeId(),
        tag.origin().name().toLowerCase(Locale.ROOT),
        tag.ruleVersion(),
        tag.evidence());
  }
}
