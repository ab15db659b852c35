package dev.wirewatch.feed;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    var values = new HashMap<String, String>();
    KEYS.stream()
        .filter(key -> !key.equals("page"))
        .forEach(key -> values.put(key, entry.text(key, "")));
    entry
        .get("page")
        .ifPresent(page -> {
          page.mapping(PAGE_KEYS);
          PAGE_KEYS.forEach(key -> values.put(FeedDescription.PAGE + key, page.text(key, "")));
        });
    FeedDescription described = FeedDescription.of(values);
    described
        .problems()
        .forEach((field, why) -> {
          throw at(entry, field).problem(why);
        });
    return Objects.requireNonNull(described.feed());
  }

  /** The value of a field, or what it is missing from. */
  private static YamlNode at(YamlNode entry, String field) {
    YamlNode within =
        field.startsWith(FeedDescription.PAGE) ? entry.get("page").orElse(entry) : entry;
    return within.get(field.replace(FeedDescription.PAGE, "")).orElse(within);
  }
}
