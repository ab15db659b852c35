package dev.wirewatch.feed;

import dev.wirewatch.feed.Health.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says how a feed is doing: what went wrong, or what is odd and how long it has been silent. */
public final class HealthWords {

  private static final DateTimeFormatter DATE = format("d MMMM yyyy");
  private static final DateTimeFormatter TIME = format("d MMMM yyyy, HH:mm 'UTC'");

  private HealthWords() {}

  /**
   * What there is to say of a feed; empty if all is well.
   *
   * @param failure what went wrong at the last poll; empty if it was answered
   * @param page whether the source is a watched page
   * @param arrivedAt when the last new entry came
   * @param usualSilence the longest time without new entries that is usual
   */
  public static String of(
      State state,
      String failure,
      OddDocument odd,
      boolean page,
      @Nullable Instant arrivedAt,
      @Nullable Duration usualSilence) {
    if (!failure.isEmpty()) {
      return failure;
    }
    String silence =
        arrivedAt == null
            ? ""
            : switch (state) {
              case FROZEN -> frozen(arrivedAt);
              case QUIET -> quiet(arrivedAt, usualSilence);
              default -> "";
            };
    return (odd.words(page) + " " + silence).strip();
  }

  private static String frozen(Instant last) {
    return "The newest entry is from "
        + DATE.format(last)
        + ": the feed answers, but brings nothing new. Look for another feed of this outlet.";
  }

  private static String quiet(Instant last, @Nullable Duration usual) {
    String seldom =
        usual == null ? "" : ", though this feed is seldom silent for longer than " + words(usual);
    return "Nothing new since "
        + TIME.format(last)
        + seldom
        + ". See on the publisher's site whether there is news that the feed does not bring.";
  }

  private static String words(Duration duration) {
    if (duration.compareTo(Duration.ofHours(2)) < 0) {
      return Math.max(1, duration.toMinutes())
          + (duration.toMinutes() < 2 ? " minute" : " minutes");
    }
    return duration.compareTo(Duration.ofDays(2)) < 0
        ? duration.toHours() + " hours"
        : duration.toDays() + " days";
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
