package dev.wirewatch.feed;

import java.time.Duration;
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

  public NewFeed {
    name = firstOf(name, outlet, url.host());
    outlet = firstOf(outlet, name);
  }

  private static String firstOf(String... texts) {
    for (String text : texts) {
      if (!text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }
}
