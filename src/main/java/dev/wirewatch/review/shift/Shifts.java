package dev.wirewatch.review.shift;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.web.BadRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/**
 * Sums up a shift: a fixed number of counts for each theme, and three queries over its decisions.
 */
@Service
public class Shifts {

  private static final Duration LONGEST = Duration.ofDays(31);
  private static final int DISPUTED = 50;

  private final ShiftStore store;
  private final Items items;
  private final Reviews reviews;
  private final Themes themes;

  Shifts(ShiftStore store, Items items, Reviews reviews, Themes themes) {
    this.store = store;
    this.items = items;
    this.reviews = reviews;
    this.themes = themes;
  }

  /**
   * Sums up the time between two.
   *
   * @throws BadRequest if it ends before it begins, or is longer than a month
   */
  public Shift between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw new BadRequest("from", "A shift must end after it begins.");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new BadRequest("from", "A shift may be " + LONGEST.toDays() + " days long.");
    }
    List<ShiftStore.Count> people = store.byPerson(from, to);
    List<ShiftStore.Count> byTheme = store.byTheme(from, to);
    ItemFilter any = ItemFilter.NONE.withThemes(Set.of(ItemFilter.ANY_THEME));
    return new Shift(
        from,
        to,
        cameIn(ItemFilter.NONE, from, to),
        cameIn(any, from, to),
        sum(people, State.KEPT),
        sum(people, State.DISMISSED),
        store.undone(from, to),
        open(any),
        themes.all().stream().map(theme -> of(theme, byTheme, from, to)).toList(),
        people(people),
        store.disputed(from, to, DISPUTED).stream()
            .flatMap(id -> items.find(id).stream())
            .map(this::disputed)
            .toList());
  }

  private long cameIn(ItemFilter filter, Instant from, Instant to) {
    return count(filter.seenFrom(from)) - count(filter.seenFrom(to));
  }

  private long open(ItemFilter filter) {
    return count(filter.withStates(Set.of(State.NEW)));
  }

  private long count(ItemFilter filter) {
    return Items.withoutText(() -> items.count(filter));
  }

  private Shift.OfTheme of(Theme theme, List<ShiftStore.Count> counts, Instant from, Instant to) {
    ItemFilter filter = ItemFilter.NONE.withThemes(Set.of(theme.id()));
    return new Shift.OfTheme(
        theme.id(),
        theme.name(),
        cameIn(filter, from, to),
        sum(of(counts, theme.id()), State.KEPT),
        sum(of(counts, theme.id()), State.DISMISSED),
        open(filter));
  }

  private static List<ShiftStore.Count> of(List<ShiftStore.Count> counts, String name) {
    return counts.stream().filter(count -> count.of().equals(name)).toList();
  }

  private static long sum(List<ShiftStore.Count> counts, State state) {
    return counts.stream()
        .filter(count -> count.state() == state)
        .mapToLong(ShiftStore.Count::number)
        .sum();
  }

  private static List<Shift.OfPerson> people(List<ShiftStore.Count> counts) {
    var names = new TreeSet<String>();
    counts.forEach(count -> names.add(count.of()));
    return names.stream()
        .map(name ->
            new Shift.OfPerson(
                name, sum(of(counts, name), State.KEPT), sum(of(counts, name), State.DISMISSED)))
        .toList();
  }

  private Shift.Disputed disputed(Item item) {
    List<String> decisions =
        reviews.of(item.id()).stream()
            .filter(each -> each.state() != null)
            .map(Shifts::words)
            .toList();
    return new Shift.Disputed(item.id(), item.title(), item.outlet(), decisions);
  }

  private static String words(Decision decision) {
    String state = String.valueOf(decision.state()).toLowerCase(Locale.ROOT);
    return decision.decidedBy() + ": " + state + (decision.undoneAt() == null ? "" : " (undone)");
  }
}
