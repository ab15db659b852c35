package dev.wirewatch.feed;

import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.source.PageRules;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A feed as somebody describes it; only the address is needed, the rest may be empty.
 *
 * @param name the outlet or the address's host if empty
 * @param outlet the name if empty
 */
public record NewFeed(
    String name,
    FeedAddress url,
    String outlet,
    String country,
    String language,
    String group,
    @Nullable Duration every,
    boolean enabled,
    String zone,
    @Nullable PageRules page) {

  /** Most characters of a name and of an outlet. */
  public static final int LONGEST_NAME = 500;

  public static final int LONGEST_COUNTRY = 100;
  public static final int LONGEST_LANGUAGE = 35;
  public static final int LONGEST_GROUP = 200;

  // No list of feeds, YAML or XML, could hold them.
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");

  public NewFeed {
    name = firstOf(name, outlet, url.host());
    outlet = firstOf(outlet, name);
    country = clean(country);
    language = clean(language);
    group = clean(group);
    zone = clean(zone);
  }

  /** Whether items of both feeds have the same outlet and country. */
  public boolean isLabelledLike(Feed other) {
    return outlet.equals(other.outlet()) && country.equals(other.country());
  }

  private static String firstOf(String... texts) {
    for (String text : texts) {
      String clean = clean(text);
      if (!clean.isEmpty()) {
        return clean;
      }
    }
    return "";
  }

  /** A text without margins and characters that no list of feeds could hold. */
  static String clean(String text) {
    return NO_TEXT.matcher(text).replaceAll(" ").strip();
  }
}
