package dev.wirewatch.dashboard.theme.why;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days as forms send them. */
final class Days {

  private Days() {}

  /** A day; none where nothing understandable is given. */
  static @Nullable LocalDate read(@Nullable String day) {
    try {
      // A year of more than four digits is a slip.
      return day == null || day.length() != 10 ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
