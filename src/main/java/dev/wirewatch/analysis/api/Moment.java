package dev.wirewatch.analysis.api;

import dev.wirewatch.web.BadRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Times as callers write them. */
final class Moment {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
  private static final int DAY = "2026-03-31".length();

  private Moment() {}

  /**
   * A time, or for a day its last millisecond in UTC.
   *
   * @throws BadRequest if it is neither
   */
  static Instant endOf(String field, String value) {
    return parse(field, value, true);
  }

  /**
   * A time, or for a day its beginning in UTC.
   *
   * @throws BadRequest if it is neither
   */
  static Instant startOf(String field, String value) {
    return parse(field, value, false);
  }

  private static Instant parse(String field, String value, boolean end) {
    try {
      Instant moment = value.length() == DAY ? day(value, end) : Instant.parse(value);
      if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
        return moment;
      }
    } catch (DateTimeException e) {
      throw none(field);
    }
    throw none(field);
  }

  private static Instant day(String value, boolean end) {
    LocalDate day = LocalDate.parse(value);
    return end
        ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1)
        : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static BadRequest none(String field) {
    return new BadRequest(
        field, field + " must be a time such as 2026-03-31T08:00:00Z or a day such as 2026-03-31.");
  }
}
