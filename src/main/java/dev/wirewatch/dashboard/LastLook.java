package dev.wirewatch.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a reader last looked, so that the page can say what is new since. Looks that follow each
 * other within half an hour are one visit; what is new is counted from the end of the visit before.
 * Kept in a cookie: both times in seconds.
 *
 * @param since end of the visit before this one; a day ago, to the minute, on the first
 * @param last the latest look
 */
record LastLook(Instant since, Instant last) {

  static final String COOKIE = "looked";

  private static final Duration VISIT = Duration.ofMinutes(30);

  /** This look, after the one that a cookie tells of. */
  static LastLook now(@Nullable String cookie, Instant now) {
    LastLook before = read(cookie);
    if (before == null || before.last.isAfter(now)) {
      return new LastLook(now.minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES), now);
    }
    boolean sameVisit = before.last.plus(VISIT).isAfter(now);
    return new LastLook(sameVisit ? before.since : before.last, now);
  }

  String cookie() {
    return since.getEpochSecond() + "." + last.getEpochSecond();
  }

  private static @Nullable LastLook read(@Nullable String cookie) {
    if (cookie == null || !cookie.matches("\\d{1,11}\\.\\d{1,11}")) {
      return null;
    }
    String[] times = cookie.split("\\.");
    return new LastLook(second(times[0]), second(times[1]));
  }

  private static Instant second(String text) {
    return Instant.ofEpochSecond(Long.parseLong(text));
  }
}
