package dev.wirewatch.source.date;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times that were never meant for people: counts since 1970, in seconds or finer, alone or
 * within Microsoft's {@code /Date(1458554400000+0300)/}.
 */
final class MachineDates {

  private static final Pattern WRAPPED =
      Pattern.compile("\\\\?/?Date\\((-?\\d{1,16})([+-]\\d{4})?\\)\\\\?/?");
  private static final Pattern NUMBER =
      Pattern.compile("@?(\\d[\\d]*(?:\\.\\d+)?(?:[eE]\\+?\\d{1,2})?)");

  /** As days, or as days with a time of two or three parts. */
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d");

  /** 1973 in seconds: what is shorter is a day, or a year. */
  private static final BigDecimal LEAST = new BigDecimal("1e8");

  /** 2100, in seconds. */
  private static final BigDecimal MOST = new BigDecimal("4102444800");

  private MachineDates() {}

  /** The moment, in UTC unless another offset stands beside it; empty if it is no such number. */
  static Optional<OffsetDateTime> parse(String text) {
    Matcher wrapped = WRAPPED.matcher(text);
    if (wrapped.matches()) {
      return Optional.of(
          Instant.ofEpochMilli(Long.parseLong(wrapped.group(1)))
              .atOffset(offset(wrapped.group(2))));
    }
    Matcher number = NUMBER.matcher(text);
    return number.matches() && !CALENDAR.matcher(text).matches()
        ? since1970(new BigDecimal(number.group(1)))
        : Optional.empty();
  }

  private static ZoneOffset offset(@Nullable String written) {
    return written == null ? ZoneOffset.UTC : ZoneOffset.of(written);
  }

  /** Seconds, milliseconds, microseconds or nanoseconds, whichever makes a date of our time. */
  private static Optional<OffsetDateTime> since1970(BigDecimal count) {
    for (int digits = 0; digits <= 9; digits += 3) {
      BigDecimal seconds = count.movePointLeft(digits);
      if (seconds.compareTo(LEAST) < 0) {
        return Optional.empty();
      }
      if (seconds.compareTo(MOST) < 0) {
        long whole = seconds.longValue();
        long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
        return Optional.of(Instant.ofEpochSecond(whole, nanos).atOffset(ZoneOffset.UTC));
      }
    }
    return Optional.empty();
  }
}
