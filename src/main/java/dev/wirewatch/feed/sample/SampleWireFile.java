package dev.wirewatch.feed.sample;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.config.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Reads the sample wire: invented items for looking around without a network. */
public final class SampleWireFile {

  private static final String BUNDLED = "sample/wire.yml";

  private SampleWireFile() {}

  /** The sample wire that comes with the program. */
  public static List<SampleFeed> bundled() {
    try {
      String text = new ClassPathResource(BUNDLED).getContentAsString(StandardCharsets.UTF_8);
      return read(new ConfigFile(BUNDLED, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of this kind.
   *
   * @throws ConfigProblem with the line, if something is missing or not understood
   */
  static List<SampleFeed> read(ConfigFile file) {
    YamlNode feeds = file.yaml().get("feeds").orElseThrow(() -> missingFeeds(file));
    return feeds.list().stream().map(SampleWireFile::feed).toList();
  }

  private static ConfigProblem missingFeeds(ConfigFile file) {
    return new ConfigProblem(file.name(), 1, "\"feeds\" is missing.");
  }

  private static SampleFeed feed(YamlNode feed) {
    feed.mapping(Set.of("name", "outlet", "country", "language", "items"));
    String language = feed.requiredText("language");
    List<YamlNode> items = feed.get("items").map(YamlNode::list).orElse(List.of());
    return new SampleFeed(
        feed.requiredText("name"),
        feed.requiredText("outlet"),
        feed.requiredText("country"),
        language,
        items.stream().map(item -> item(item, language)).toList());
  }

  private static SampleItem item(YamlNode item, String language) {
    item.mapping(Set.of("title", "summary", "url", "age", "edited"));
    var first = version(item, item.requiredText("url"), language);
    var edited = item.get("edited").map(edit -> version(edit, first.url(), language));
    return new SampleItem(first, age(item), edited.orElse(null));
  }

  private static SampleItem.Version version(YamlNode texts, String url, String language) {
    return new SampleItem.Version(
        texts.requiredText("title"), texts.requiredText("summary"), url, language);
  }

  private static Duration age(YamlNode item) {
    String age = item.requiredText("age");
    if (!age.matches("\\d{1,4}[mhd]")) {
      throw item.problem("\"" + age + "\" is no age; write 35m, 2h or 1d.");
    }
    return Duration.parse(age.endsWith("d") ? "P" + age : "PT" + age);
  }
}
