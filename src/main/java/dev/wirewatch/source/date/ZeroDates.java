package dev.wirewatch.source.date;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Dates that programs write where they know none: the first moments of their calendars, in whatever
 * zone, and times in seconds that were taken for milliseconds.
 */
final class ZeroDates {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 1970;

  /** From the easternmost zone to the westernmost it is the same day for so long. */
  private static final Duration ANY_ZONE = Duration.ofHours(14);

  /** Unix; NTP and spreadsheets; the Macintosh of old. */
  private static final Instant[] ZEROS = {
    Instant.EPOCH, Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("1904-01-01T00:00:00Z")
  };

  /** Seconds of the years 2000 to 2040, taken for milliseconds. */
  private static final Instant FIRST_SHRUNK = Instant.ofEpochMilli(946_684_800L);

  private static final Instant LAST_SHRUNK = Instant.ofEpochMilli(2_208_988_800L);

  private ZeroDates() {}

  static boolean isZero(OffsetDateTime date) {
    if (date.getYear() > LAST_YEAR) {
      return false;
    }
    Instant moment = date.toInstant();
    if (date.getYear() < FIRST_YEAR) {
      return true;
    }
    for (Instant zero : ZEROS) {
      if (Duration.between(zero, moment).abs().compareTo(ANY_ZONE) <= 0) {
        return true;
      }
    }
    return isShrunk(moment);
  }

  /** An archive's date of these days would be a whole hour. */
  private static boolean isShrunk(Instant moment) {
    boolean within = !moment.isBefore(FIRST_SHRUNK) && !moment.isAfter(LAST_SHRUNK);
    return within && moment.toEpochMilli() % Duration.ofHours(1).toMillis() != 0;
  }
}
