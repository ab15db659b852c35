package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.Health.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a feed that answers is silent against its own ways, so that nobody takes silence for no
 * news. It is quiet after three times the silence that is usual for it, six hours at least, once it
 * was watched for a day; it is frozen after a month, or three times its usual silence if that is
 * longer.
 *
 * @param words what that means; empty if all is well
 */
record UnusualSilence(State state, String words) {

  private static final String FROZEN = "The newest entry is from ";
  private static final String QUIET = "Nothing new since ";
  private static final Pattern OF_SILENCE = Pattern.compile(FROZEN + "|" + QUIET);
  private static final int TIMES = 3;
  private static final Duration SHORTEST = Duration.ofHours(6);
  private static final Duration DAY = Duration.ofDays(1);
  private static final DateTimeFormatter DATE = format("d MMMM yyyy");
  private static final DateTimeFormatter TIME = format("d MMMM yyyy, HH:mm 'UTC'");

  /** What a message says of the document, which comes before the words of silence. */
  static String without(String message) {
    return OF_SILENCE.split(message, 2)[0].strip();
  }

  static UnusualSilence of(ArrivalRhythm arrivals, Instant now) {
    Instant last = arrivals.last();
    if (last == null) {
      return new UnusualSilence(State.OK, "");
    }
    Duration silence = Duration.between(last, now);
    Duration usual = arrivals.longestSilence();
    Duration much = max(SHORTEST, usual == null ? Health.FROZEN_AFTER : usual.multipliedBy(TIMES));
    if (silence.compareTo(max(Health.FROZEN_AFTER, much)) > 0) {
      return new UnusualSilence(State.FROZEN, frozen(last));
    }
    boolean known = arrivals.watched().compareTo(DAY) >= 0;
    return usual != null && known && silence.compareTo(much) > 0
        ? new UnusualSilence(State.QUIET, quiet(last, usual))
        : new UnusualSilence(State.OK, "");
  }

  private static String frozen(Instant last) {
    return FROZEN
        + DATE.format(last)
        + ": the feed answers, but brings nothing new. Look for another feed of this outlet.";
  }

  private static String quiet(Instant last, Duration usual) {
    return QUIET
        + TIME.format(last)
        + ", though this feed is seldom silent for longer than "
        + words(usual)
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

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
