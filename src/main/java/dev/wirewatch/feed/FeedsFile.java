package dev.wirewatch.feed;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.YamlNode;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.source.BadSource;
import dev.wirewatch.source.PageRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/feeds.yml}, and files of its form. */
public final class FeedsFile {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "url",
          "outlet",
          "country",
          "language",
          "group",
          "every",
          "enabled",
          "zone",
          "page");
  private static final Set<String> PAGE_KEYS =
      Set.of("entries", "title", "link", "time", "summary");

  private FeedsFile() {}

  /**
   * The feeds of the file.
   *
   * @throws dev.wirewatch.config.ConfigProblem with the line, if something in it is wrong
   */
  public static List<NewFeed> read(ConfigFile file) {
    YamlNode root = file.yaml();
    root.mapping(Set.of("feeds"));
    var feeds = new ArrayList<NewFeed>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode entry : root.get("feeds").map(YamlNode::list).orElse(List.of())) {
      NewFeed feed = feed(entry);
      Integer before = lines.putIfAbsent(feed.url().text(), entry.line());
      if (before != null) {
        throw entry.problem("This url is listed twice; it stands in line " + before + " already.");
      }
      feeds.add(feed);
    }
    return feeds;
  }

  private static NewFeed feed(YamlNode entry) {
    entry.mapping(KEYS);
    return new NewFeed(
        limited(entry, "name", NewFeed.LONGEST_NAME),
        address(entry),
        limited(entry, "outlet", NewFeed.LONGEST_NAME),
        limited(entry, "country", NewFeed.LONGEST_COUNTRY),
        limited(entry, "language", NewFeed.LONGEST_LANGUAGE),
        limited(entry, "group", NewFeed.LONGEST_GROUP),
        every(entry),
        enabled(entry),
        zone(entry),
        entry.get("page").map(FeedsFile::page).orElse(null));
  }

  private static String limited(YamlNode entry, String key, int longest) {
    String text = entry.text(key, "");
    if (text.length() > longest) {
      throw entry.problem("\"" + key + "\" may have " + longest + " characters.");
    }
    return text;
  }

  private static String zone(YamlNode entry) {
    try {
      return FeedZone.checked(entry.text("zone", ""));
    } catch (BadSource e) {
      throw entry.get("zone").orElse(entry).problem(e.reason());
    }
  }

  private static PageRules page(YamlNode page) {
    page.mapping(PAGE_KEYS);
    try {
      return new PageRules(
              page.requiredText("entries"),
              page.text("title", ""),
              page.text("link", ""),
              page.text("time", ""),
              page.text("summary", ""))
          .checked();
    } catch (BadSource e) {
      String key = e.field().substring(e.field().indexOf('.') + 1);
      throw page.get(key).orElse(page).problem("\"" + key + "\": " + e.reason());
    }
  }

  private static FeedAddress address(YamlNode entry) {
    try {
      return FeedAddress.parse(entry.requiredText("url"));
    } catch (BadAddress e) {
      throw entry.problem(e.reason());
    }
  }

  private static @Nullable Duration every(YamlNode entry) {
    try {
      return FeedInterval.checked(entry.text("every", ""));
    } catch (BadSource e) {
      throw entry.get("every").orElse(entry).problem("\"every\" " + e.reason());
    }
  }

  /** What people write for true and false in YAML, in old and new versions of it. */
  private static boolean enabled(YamlNode entry) {
    String text = entry.text("enabled", "true");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default ->
          throw entry
              .get("enabled")
              .orElse(entry)
              .problem("\"enabled\" must be true or false, not \"" + text + "\".");
    };
  }
}
