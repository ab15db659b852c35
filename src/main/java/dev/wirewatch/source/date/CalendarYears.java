package dev.wirewatch.source.date;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days of calendars that count years otherwise; the number of the year tells which it is. */
final class CalendarYears {

  private static final int BUDDHIST = 543;
  private static final int FIRST_PERSIAN = 1300;

  /** Present years of the Islamic calendar begin about here; the Persian one will in 2041. */
  private static final int FIRST_ISLAMIC = 1420;

  private static final int LAST_ISLAMIC = 1500;

  private static final ULocale PERSIAN = new ULocale("@calendar=persian");
  private static final ULocale ISLAMIC = new ULocale("@calendar=islamic-umalqura");

  private CalendarYears() {}

  /**
   * The day that numbers of a year, a month and a day mean.
   *
   * @throws java.time.DateTimeException if there is no such day
   */
  static LocalDate day(int year, int month, int day) {
    if (isOther(year)) {
      return converted(year < FIRST_ISLAMIC ? PERSIAN : ISLAMIC, year, month, day);
    }
    return LocalDate.of(common(year), month, day);
  }

  /** Whether a year is one of the Persian or the Islamic calendar. */
  static boolean isOther(int year) {
    return year >= FIRST_PERSIAN && year < LAST_ISLAMIC;
  }

  /** The common year; those of Thailand are 543 ahead. */
  static int common(int year) {
    return year >= 2400 && year < 2700 ? year - BUDDHIST : year;
  }

  private static LocalDate converted(ULocale kind, int year, int month, int day) {
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, kind);
    calendar.clear();
    calendar.setLenient(false);
    try {
      calendar.set(year, month - 1, day);
      return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
    } catch (IllegalArgumentException noSuchDay) {
      throw new DateTimeException("No such day: " + year + "-" + month + "-" + day);
    }
  }
}
