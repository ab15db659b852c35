package dev.wirewatch.dashboard.wire;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemPage;
import dev.wirewatch.item.Items;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.web.Busy;
import dev.wirewatch.web.page.Address;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The wire: items newest first, by day, the same story once. */
@Component
public class WirePanel {

  private static final int PAGE = 50;
  private static final DateTimeFormatter HEADING =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private final Items items;
  private final ItemViews views;
  private final InstantSource clock;

  WirePanel(Items items, ItemViews views, InstantSource clock) {
    this.items = items;
    this.views = views;
    this.clock = clock;
  }

  /**
   * A page of the wire.
   *
   * @param narrowed themes of the chosen passage; empty if none is chosen
   */
  public Wire wire(Address address, Set<String> narrowed) {
    Instant now = clock.instant();
    ItemFilter filter = WireQuery.of(address).filter(narrowed, now, ZoneId.systemDefault());
    String cursor = address.first("cursor");
    try {
      return wire(address, items.find(filter, cursor, PAGE), null, now);
    } catch (QueryProblem e) {
      return wire(address, withoutText(filter, cursor), problem(e, filter.text()), now);
    } catch (Busy e) {
      if (cursor != null) {
        // What follows a list must not be that of another one.
        throw e;
      }
      return wire(address, withoutText(filter, cursor), problem(e, filter.text()), now);
    }
  }

  /** Whether there is no item at all. */
  public boolean isEmpty() {
    return Items.withoutText(() -> items.count(ItemFilter.NONE)) == 0;
  }

  /** How many items the view holds as of now, its periods counted back from an earlier time. */
  public long count(Address address, Set<String> narrowed, Instant asOf) {
    ItemFilter filter = WireQuery.of(address).filter(narrowed, asOf, ZoneId.systemDefault());
    try {
      return items.count(filter);
    } catch (QueryProblem e) {
      return 0;
    }
  }

  private ItemPage withoutText(ItemFilter filter, @Nullable String cursor) {
    return Items.withoutText(() -> items.find(without(filter), cursor, PAGE));
  }

  private static ItemFilter without(ItemFilter f) {
    return new ItemFilter(
        f.themes(), f.feeds(), f.outlets(), f.languages(), f.states(), null, f.from(), f.to());
  }

  private static Wire.SearchProblem problem(QueryProblem problem, @Nullable String text) {
    String typed = text == null ? "" : text;
    int at = Math.clamp(problem.column() - 1L, 0, typed.length());
    return new Wire.SearchProblem(
        problem.sentence(), typed.substring(0, at), typed.substring(at), null);
  }

  private static Wire.SearchProblem problem(Busy problem, @Nullable String text) {
    String typed = text == null ? "" : text;
    return new Wire.SearchProblem(
        String.valueOf(problem.getMessage()), typed, "", problem.retryAfter());
  }

  private Wire wire(
      Address address, ItemPage page, Wire.@Nullable SearchProblem problem, Instant now) {
    List<Wire.Day> days = days(page.items(), address.first("day"), now);
    Address older =
        page.next() == null || days.isEmpty()
            ? null
            : address.with("cursor", page.next()).with("day", days.getLast().date());
    var progress = items.indexProgress();
    Integer indexed = progress.isPresent() ? (Integer) progress.getAsInt() : null;
    return new Wire(days, page.total(), problem, older, indexed, now.toString());
  }

  private List<Wire.Day> days(List<Item> found, @Nullable String named, Instant now) {
    var byDay = new LinkedHashMap<LocalDate, List<ItemView>>();
    for (ItemView view : views.views(stories(found))) {
      byDay.computeIfAbsent(day(view.item().time()), d -> new ArrayList<>()).add(view);
    }
    return byDay.entrySet().stream()
        .map(e -> day(e.getKey(), e.getValue(), named, day(now)))
        .toList();
  }

  private static List<List<Item>> stories(List<Item> found) {
    var stories = new LinkedHashMap<Long, List<Item>>();
    found.forEach(i -> stories.computeIfAbsent(i.storyId(), id -> new ArrayList<>()).add(i));
    return List.copyOf(stories.values());
  }

  private static Wire.Day day(
      LocalDate date, List<ItemView> items, @Nullable String named, LocalDate today) {
    String heading = date.toString().equals(named) ? "" : heading(date, today);
    return new Wire.Day(date.toString(), heading, items);
  }

  private static String heading(LocalDate date, LocalDate today) {
    String words = HEADING.format(date);
    if (date.equals(today)) {
      return "Today, " + words;
    }
    return date.equals(today.minusDays(1)) ? "Yesterday, " + words : words;
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneId.systemDefault());
  }
}
