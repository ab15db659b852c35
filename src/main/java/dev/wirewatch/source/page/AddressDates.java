package dev.wirewatch.source.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that news sites put into the addresses of their articles, as in {@code /2016-03/22/}. */
final class AddressDates {

  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(199\\d|20\\d\\d)[-/_.]?(0[1-9]|1[0-2])[-/_.]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

  private AddressDates() {}

  /** The day in an address, unless it lies after {@code latest}: then it is some other number. */
  static Optional<LocalDate> parse(String address, LocalDate latest) {
    Matcher day = DAY.matcher(address);
    while (day.find()) {
      try {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                Integer.parseInt(day.group(3)));
        if (!date.isAfter(latest)) {
          return Optional.of(date);
        }
      } catch (DateTimeException noDay) {
        // Such as 31 February: some other number, and a day may follow.
        continue;
      }
    }
    return Optional.empty();
  }
}
