package dev.wirewatch.web.page;

import java.time.Duration;

/** Lengths of time in words. */
public final class Span {

  private Span() {}

  /** About how long, such as 40 s, 15 min, 3 h or 12 days. */
  public static String about(Duration time) {
    if (time.compareTo(Duration.ofMinutes(1)) < 0) {
      return time.toSeconds() + " s";
    }
    if (time.compareTo(Duration.ofHours(2)) < 0) {
      return Math.round(time.toSeconds() / 60.0) + " min";
    }
    if (time.compareTo(Duration.ofDays(2)) < 0) {
      return Math.round(time.toMinutes() / 60.0) + " h";
    }
    return Math.round(time.toHours() / 24.0) + " days";
  }
}
