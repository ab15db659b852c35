package dev.wirewatch.theme.pages;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Items a day as bars, today at the right end.
 *
 * @param path the bars, as SVG has them
 * @param words the chart in a sentence
 * @param all items in all these days
 */
public record DayBars(String path, String words, long today, long all) {

  /** How many days it shows. */
  public static final int DAYS = 30;

  private static final int STEP = 4;
  private static final int HEIGHT = 18;

  /** The bars of some days, today last; none where nothing came. */
  static DayBars of(long @Nullable [] counts) {
    long[] days = counts == null ? new long[DAYS] : counts;
    long most = Arrays.stream(days).max().orElse(0);
    long all = Arrays.stream(days).sum();
    var path = new StringBuilder();
    for (int day = 0; day < days.length; day++) {
      if (days[day] > 0) {
        long height = Math.max(2, Math.round((double) HEIGHT * days[day] / most));
        path.append('M').append(day * STEP + 2).append(' ').append(HEIGHT + 1).append("v-");
        path.append(height);
      }
    }
    String words =
        "%,d in the last %d days, at most %,d in a day".formatted(all, days.length, most);
    return new DayBars(path.toString(), words, days[days.length - 1], all);
  }
}
