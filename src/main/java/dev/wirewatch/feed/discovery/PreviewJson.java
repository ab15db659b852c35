package dev.wirewatch.feed.discovery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.source.PageRules;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A preview as {@code /api/v1} shows it; times are UTC. */
record PreviewJson(
    String kind,
    String asked,
    String url,
    String finalUrl,
    String title,
    List<String> problems,
    List<FeedJson> feeds,
    List<PageJson> pages,
    @JsonUnwrapped @Nullable SourceJson source) {

  record SourceJson(
      String name,
      String outlet,
      String country,
      String group,
      String language,
      String declaredLanguage,
      String textLanguage,
      @Nullable Double perDay,
      @Nullable Instant newestAt,
      int total,
      List<EntryJson> entries,
      @Nullable KnownJson known,
      String zone,
      @Nullable PageRules page) {}

  record EntryJson(
      String title, @Nullable String url, @Nullable Instant publishedAt, String summary) {}

  record KnownJson(long id, String name) {}

  record FeedJson(
      String title,
      String type,
      String url,
      int entries,
      @Nullable Instant newestAt,
      @Nullable KnownJson known) {}

  record PageJson(PageRules page, String zone, int total, List<EntryJson> entries) {}

  static PreviewJson of(Preview preview) {
    return new PreviewJson(
        preview.kind().name().toLowerCase(Locale.ROOT),
        preview.requested(),
        preview.url(),
        preview.finalUrl(),
        preview.title(),
        preview.problems(),
        preview.feeds().stream().map(PreviewJson::feed).toList(),
        preview.pages().stream().map(PreviewJson::page).toList(),
        preview.source() == null ? null : source(preview.source()));
  }

  private static FeedJson feed(FoundFeed feed) {
    return new FeedJson(
        feed.title(),
        feed.type(),
        feed.url(),
        feed.entries(),
        feed.newestAt(),
        known(feed.known()));
  }

  private static PageJson page(PageSuggestion page) {
    return new PageJson(page.rules(), page.zone(), page.total(), entries(page.entries()));
  }

  private static SourceJson source(SourcePreview source) {
    return new SourceJson(
        source.name(),
        source.outlet(),
        source.country(),
        source.group(),
        source.language(),
        source.declaredLanguage(),
        source.textLanguage(),
        source.perDay(),
        source.newestAt(),
        source.total(),
        entries(source.entries()),
        known(source.known()),
        source.zone(),
        source.page());
  }

  private static List<EntryJson> entries(List<EntryPreview> entries) {
    return entries.stream().map(PreviewJson::entry).toList();
  }

  private static EntryJson entry(EntryPreview entry) {
    var published = entry.publishedAt();
    return new EntryJson(
        entry.title(),
        entry.url(),
        published == null ? null : published.toInstant(),
        entry.summary());
  }

  private static @Nullable KnownJson known(@Nullable Feed known) {
    return known == null ? null : new KnownJson(known.id(), known.name());
  }
}
