package dev.wirewatch.source.date;

import java.util.BitSet;

/** Hours of the day that a word such as "in the evening" may stand for. */
record DayHours(BitSet hours) {

  static final DayHours MORNING = between(0, 11);
  static final DayHours AFTERNOON = between(12, 23);

  private static final int DAY = 24;
  private static final int NOON = 12;
  private static final int EVENING = 18;
  private static final int DAWN = 6;

  /** From one hour to another, over midnight where the second is smaller; both are among them. */
  static DayHours between(int first, int last) {
    var hours = new BitSet(DAY);
    for (int hour = first; hour != last; hour = (hour + 1) % DAY) {
      hours.set(hour);
    }
    hours.set(last);
    return new DayHours(hours);
  }

  DayHours and(DayHours others) {
    var both = (BitSet) hours.clone();
    both.or(others.hours);
    return new DayHours(both);
  }

  /**
   * The hour since midnight that a clock of twelve hours means. Twelve in the evening is the end of
   * its day.
   */
  int of(int hour) {
    if (hour > NOON) {
      return hour;
    }
    int early = hour % NOON;
    int late = early + NOON;
    int meant = away(late) <= away(early) ? late : early;
    boolean evening = hours.length() > EVENING && hours.nextSetBit(0) > DAWN;
    return meant == 0 && hour == NOON && evening ? DAY : meant;
  }

  /** How far an hour is from those of the word. */
  private int away(int hour) {
    return hours.stream()
        .map(each -> Math.abs(each - hour))
        .map(distance -> Math.min(distance, DAY - distance))
        .min()
        .orElse(DAY);
  }
}
