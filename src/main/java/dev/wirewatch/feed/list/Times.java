package dev.wirewatch.feed.list;

import java.time.Duration;

/** Times as files of settings write them. */
final class Times {

  private Times() {}

  /** The shortest exact form in whole units, such as {@code 90s} or {@code 2h}. */
  static String text(Duration time) {
    long seconds = time.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
