package dev.wirewatch.dashboard.wire;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemOrder;
import dev.wirewatch.item.ItemPage;
import dev.wirewatch.item.Items;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The order of time, by day.
 *
 * @param now which day is today
 */
record ByDay(Items items, ItemOrder order, Instant now) implements Listing {

  private static final DateTimeFormatter HEADING =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  @Override
  public ItemPage find(ItemFilter filter, @Nullable String cursor, int limit) throws QueryProblem {
    return items.find(filter, order, cursor, limit);
  }

  @Override
  public Group group(Item item) {
    LocalDate date = day(item.time());
    return new Group(date.toString(), heading(date, day(now)));
  }

  private static String heading(LocalDate date, LocalDate today) {
    String words = HEADING.format(date);
    if (date.equals(today)) {
      return "Today, " + words;
    }
    return date.equals(today.minusDays(1)) ? "Yesterday, " + words : words;
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ReaderZone.get());
  }
}
