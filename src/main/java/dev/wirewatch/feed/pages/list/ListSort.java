package dev.wirewatch.feed.pages.list;

import dev.wirewatch.feed.manage.FeedOrder;
import dev.wirewatch.feed.pages.Yield;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Orders of the list of feeds; some the database knows, some come from what the feeds bring. */
enum ListSort {
  HEALTH("health", "Health, worst first", FeedOrder.HEALTH, null),
  NAME("name", "Name", FeedOrder.NAME, null),
  ANSWERED("answered", "Last answer, oldest first", FeedOrder.ANSWERED, null),
  NEXT("next", "Next poll, soonest first", FeedOrder.NEXT, null),
  RATE("rate", "Items a day, most first", null, Yield::perDay),
  TAGGED("tagged", "Share on a theme, largest first", null, Yield::share);

  private static final double SCALE = 1e6;

  private final String code;
  private final String label;
  private final @Nullable FeedOrder order;
  private final @Nullable ToDoubleFunction<Yield> measure;

  ListSort(
      String code,
      String label,
      @Nullable FeedOrder order,
      @Nullable ToDoubleFunction<Yield> measure) {
    this.code = code;
    this.label = label;
    this.order = order;
    this.measure = measure;
  }

  /** The order with a code as in an address; the first one if there is none. */
  static ListSort of(String code) {
    return Arrays.stream(values())
        .filter(sort -> sort.code.equals(code))
        .findFirst()
        .orElse(HEALTH);
  }

  String code() {
    return code;
  }

  String label() {
    return label;
  }

  /** The order as the database knows it, if it does. */
  @Nullable FeedOrder order() {
    return order;
  }

  /** What a feed is ordered by, the greater the sooner, as a whole number. */
  long key(Yield yield) {
    return measure == null ? 0 : Math.round(measure.applyAsDouble(yield) * SCALE);
  }
}
