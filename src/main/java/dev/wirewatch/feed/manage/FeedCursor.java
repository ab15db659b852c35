package dev.wirewatch.feed.manage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list of feeds, such as where a page ended.
 *
 * @param key what the list is ordered by first
 * @param name the feed's name in lower case, by which equals are ordered
 */
public record FeedCursor(long key, String name, long id) {

  private static final Pattern TEXT = Pattern.compile("(-?\\d{1,18})\\.(\\d{1,18})\\.(.*)");

  /** Reads a place as {@link #toString()} writes it; empty if it is none. */
  public static Optional<FeedCursor> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new FeedCursor(
                Long.parseLong(parts.group(1)), parts.group(3), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return key + "." + id + "." + name;
  }
}
