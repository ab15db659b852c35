package dev.wirewatch.source.parse;

import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.date.FeedDates;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a>, 1.0 and 1.1. */
final class JsonFeed {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private JsonFeed() {}

  static boolean looksLike(String text) {
    return text.startsWith("{");
  }

  static Parsed parse(String text, URI address, DateHome home, List<String> mended)
      throws ParseFailure {
    JsonNode feed = tree(text, mended);
    if (!feed.path("items").isArray()) {
      throw new ParseFailure("JSON came that is no feed. Check the address.");
    }
    String language = EntryFacts.tag(text(feed, "language"));
    URI base = Links.resolve(address, text(feed, "home_page_url")).orElse(address);
    DateHome dates = home.orOf(address, language);
    List<Entry> entries =
        feed.path("items")
            .valueStream()
            .filter(JsonFeed::saysSomething)
            .map(item -> entry(item, language, base, dates))
            .toList();
    return new Parsed(
        TitleText.plain(text(feed, "title")),
        language,
        entries,
        feed.path("items").size() - entries.size(),
        PublisherHints.NONE,
        List.copyOf(mended));
  }

  private static JsonNode tree(String text, List<String> mended) throws ParseFailure {
    try {
      return JSON.readTree(text);
    } catch (JacksonException notStrict) {
      mended.add("Line breaks, commas or backslashes that JSON forbids.");
      return lenient(text);
    }
  }

  private static JsonNode lenient(String text) throws ParseFailure {
    try {
      return LENIENT.readTree(text);
    } catch (JacksonException e) {
      throw new ParseFailure("JSON came that cannot be read: it may have been cut off.");
    }
  }

  private static Entry entry(JsonNode item, String language, URI base, DateHome home) {
    String own = EntryFacts.tag(text(item, "language"));
    String html = text(item, "content_html");
    return new Entry(
        emptyToNull(text(item, "id")),
        link(item, base),
        TitleText.plain(text(item, "title")),
        text(item, "summary"),
        emptyToNull(html.isEmpty() ? TextReader.htmlOf(text(item, "content_text")) : html),
        List.of(),
        emptyToNull(own.isEmpty() ? language : own),
        published(item, home),
        item.path("tags").valueStream().map(tag -> tag.asString("")).toList(),
        null,
        null);
  }

  private static @Nullable String link(JsonNode item, URI base) {
    String id = text(item, "id");
    return Stream.of(
            text(item, "url"),
            text(item, "external_url"),
            Links.isAbsolute(id) ? id : "",
            text(item.path("attachments").path(0), "url"),
            text(item, "image"))
        .flatMap(link -> Links.resolve(base, link).stream())
        .map(URI::toString)
        .findFirst()
        .orElse(null);
  }

  /** Whether there is anything that a reader could see or follow. */
  private static boolean saysSomething(JsonNode item) {
    return Stream.of(
                "id",
                "url",
                "external_url",
                "title",
                "summary",
                "content_html",
                "content_text",
                "date_published",
                "date_modified",
                "image")
            .anyMatch(name -> !text(item, name).isEmpty())
        || !text(item.path("attachments").path(0), "url").isEmpty();
  }

  private static @Nullable OffsetDateTime published(JsonNode item, DateHome home) {
    return FeedDates.parse(first(item, "date_published", "date_modified"), home).orElse(null);
  }

  private static String first(JsonNode item, String name, String otherwise) {
    String text = text(item, name);
    return text.isEmpty() ? text(item, otherwise) : text;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("").strip();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
