package dev.wirewatch.feed.list;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedInterval;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the form of {@code config/feeds.yml}, so that it reads as if somebody had typed it. */
final class YamlWriter {

  /** Texts that mean themselves to every reader of YAML. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}]*( [\\p{L}\\p{N}()]+)*");

  // Readers of older YAML take these for truth values and for nothing.
  private static final Pattern WORD = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");

  private final StringBuilder yaml = new StringBuilder();

  private YamlWriter() {}

  /**
   * Writes feeds.
   *
   * @param withSecrets ids of those about which the file must say that it does not hold all
   */
  static String write(List<Feed> feeds, Set<Long> withSecrets) {
    var writer = new YamlWriter();
    writer.yaml.append("# The feeds of Wirewatch; put this into config/feeds.yml.\nfeeds:\n");
    for (Feed feed : feeds) {
      if (withSecrets.contains(feed.id())) {
        writer.yaml.append("  # ").append(FeedLists.NOT_HERE).append('\n');
      }
      writer.feed(feed);
    }
    return feeds.isEmpty() ? "feeds: []\n" : writer.yaml.toString();
  }

  private void feed(Feed feed) {
    yaml.append("  - name: ").append(scalar(feed.name())).append('\n');
    line("url", feed.url());
    line("outlet", feed.outlet());
    line("country", feed.country());
    line("language", feed.language());
    line("group", feed.group());
    if (feed.every() != null) {
      yaml.append("    every: ").append(FeedInterval.text(feed.every())).append('\n');
    }
    if (!feed.enabled()) {
      yaml.append("    enabled: false\n");
    }
    line("zone", feed.zone());
    if (feed.page() != null) {
      yaml.append("    page:\n");
      feed.page().selectors().forEach((key, selector) -> line("  " + key, selector));
    }
  }

  private void line(String key, String value) {
    if (!value.isEmpty()) {
      yaml.append("    ").append(key).append(": ").append(scalar(value)).append('\n');
    }
  }

  static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
          } else if (isPrintable(c)) {
            quoted.appendCodePoint(c);
          } else {
            quoted.append("\\U%08x".formatted(c));
          }
        });
    return quoted.append('"').toString();
  }

  private static boolean isPrintable(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE
        && Character.getType(c) != Character.LINE_SEPARATOR
        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR
        && c != '\ufeff'
        && c != '\ufffe'
        && c != '\uffff';
  }
}
