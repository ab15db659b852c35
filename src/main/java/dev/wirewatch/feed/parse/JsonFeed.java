package dev.wirewatch.feed.parse;

import dev.wirewatch.feed.Entry;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a>, 1.0 and 1.1. */
final class JsonFeed {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonFeed() {}

  static boolean looksLike(String text) {
    return text.startsWith("{");
  }

  static Parsed parse(String text, URI address, ZoneId zone, List<String> mended)
      throws ParseFailure {
    JsonNode feed = tree(text);
    if (!feed.path("items").isArray()) {
      throw new ParseFailure("JSON came that is no feed. Check the address.");
    }
    String language = Facts.tag(text(feed, "language"));
    URI base = Links.resolve(address, text(feed, "home_page_url")).orElse(address);
    List<Entry> entries =
        feed.path("items").valueStream().map(item -> entry(item, language, base, zone)).toList();
    return new Parsed(
        TitleText.plain(text(feed, "title")),
        language,
        entries,
        PublisherHints.NONE,
        List.copyOf(mended));
  }

  private static JsonNode tree(String text) throws ParseFailure {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new ParseFailure("JSON came that cannot be read: it may have been cut off.");
    }
  }

  private static Entry entry(JsonNode item, String language, URI base, ZoneId zone) {
    String own = Facts.tag(text(item, "language"));
    return new Entry(
        emptyToNull(text(item, "id")),
        Stream.of("url", "external_url")
            .flatMap(name -> Links.resolve(base, text(item, name)).stream())
            .map(URI::toString)
            .findFirst()
            .orElse(null),
        TitleText.plain(text(item, "title")),
        text(item, "summary"),
        emptyToNull(first(item, "content_html", "content_text")),
        emptyToNull(own.isEmpty() ? language : own),
        published(item, zone),
        item.path("tags").valueStream().map(JsonNode::asString).toList());
  }

  private static @Nullable OffsetDateTime published(JsonNode item, ZoneId zone) {
    return FeedDates.parse(first(item, "date_published", "date_modified"), zone).orElse(null);
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
