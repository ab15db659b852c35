package dev.wirewatch.dashboard.wire;

import dev.wirewatch.web.page.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the wire.
 *
 * @param problem what is wrong with the search text; the list is then the one without it
 * @param older address of the page after this one
 * @param indexed how far the search index has come, in percent, while it is made anew
 * @param asOf the time that periods are counted back from
 */
public record Wire(
    List<Day> days,
    long total,
    @Nullable SearchProblem problem,
    @Nullable Address older,
    @Nullable Integer indexed,
    String asOf) {

  /**
   * The items of a day, or of what else a list is parted by.
   *
   * @param date ISO-8601, or another key
   * @param heading the day in words; empty where the page before this one has named it
   */
  public record Day(String date, String heading, List<ItemView> items) {}

  /**
   * Search text that cannot be understood, or cannot be searched for now.
   *
   * @param retryAfter seconds until it can be tried again; null if it must be changed
   * @param before what was typed up to the place
   * @param after what was typed from the place on
   */
  public record SearchProblem(
      String message, String before, String after, @Nullable String retryAfter) {}

  public boolean isEmpty() {
    return days.isEmpty();
  }
}
