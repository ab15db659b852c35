package dev.wirewatch.feed.pages;

import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.manage.ListedHealth;
import java.util.Locale;

/**
 * How a feed is doing, as pages say it.
 *
 * @param code as addresses and styles have it
 * @param message what went wrong and what to do; empty if all is well
 */
public record Condition(String code, String words, String message) {

  /** The condition of a feed. */
  public static Condition of(FeedStatus status) {
    ListedHealth standing = ListedHealth.of(status);
    int failures = status.health().failures();
    String words =
        standing == ListedHealth.FAILING && failures > 1
            ? "Failing, %d in a row".formatted(failures)
            : words(standing);
    return new Condition(code(standing), words, status.health().message());
  }

  /** A standing as addresses and styles have it. */
  public static String code(ListedHealth standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  /** A standing in words. */
  public static String words(ListedHealth standing) {
    return switch (standing) {
      case FAILING -> "Failing";
      case GONE -> "Gone for good";
      case OFFLINE -> "Not asked";
      case FROZEN -> "Frozen";
      case QUIET -> "Gone quiet";
      case WAITING -> "Not polled yet";
      case OK -> "Answering";
      case OFF -> "Switched off";
    };
  }
}
