package dev.wirewatch.dashboard.wire;

import dev.wirewatch.item.AsideFilter;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemOrder;
import dev.wirewatch.item.ItemPage;
import dev.wirewatch.item.Items;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.web.Busy;
import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The wire: items newest first, by day, the same story once. */
@Component
public class WirePanel {

  private static final int PAGE = 50;

  private final Items items;
  private final ItemViews views;
  private final AsideFilter aside;
  private final InstantSource clock;

  WirePanel(Items items, ItemViews views, AsideFilter aside, InstantSource clock) {
    this.items = items;
    this.views = views;
    this.aside = aside;
    this.clock = clock;
  }

  /**
   * A page of the wire.
   *
   * @param narrowed themes of the chosen passage; empty if none is chosen
   */
  public Wire wire(Address address, Set<String> narrowed) {
    return wire(address, narrowed, ItemOrder.NEWEST);
  }

  /** The same in an order of time. */
  public Wire wire(Address address, Set<String> narrowed, ItemOrder order) {
    return wire(address, narrowed, new ByDay(items, order, clock.instant()));
  }

  /** The same as somebody else lists it. */
  public Wire wire(Address address, Set<String> narrowed, Listing listing) {
    Instant now = clock.instant();
    ItemFilter filter = filter(address, narrowed, now);
    String cursor = address.first("cursor");
    try {
      return wire(address, listing, listing.find(filter, cursor, PAGE), null, now);
    } catch (QueryProblem e) {
      return withoutText(address, listing, filter, problem(e, filter.text()), now);
    } catch (Busy e) {
      if (cursor != null) {
        // What follows a list must not be that of another one.
        throw e;
      }
      return withoutText(address, listing, filter, problem(e, filter.text()), now);
    }
  }

  /** Whether there is no item at all. */
  public boolean isEmpty() {
    return Items.withoutText(() -> items.count(ItemFilter.NONE)) == 0;
  }

  /** How many items the view holds as of now, its periods counted back from an earlier time. */
  public long count(Address address, Set<String> narrowed, Instant asOf) {
    try {
      return items.count(filter(address, narrowed, asOf));
    } catch (QueryProblem e) {
      return 0;
    }
  }

  /** The items of a view for whoever is asking, its periods counted back from a time. */
  public ItemFilter filter(Address address, Set<String> narrowed, Instant now) {
    ItemFilter filter = WireQuery.of(address).filter(narrowed, now, ReaderZone.get());
    return aside.narrowed(filter, AsideFilter.choice(address.first("assigned")));
  }

  private Wire withoutText(
      Address address,
      Listing listing,
      ItemFilter filter,
      Wire.SearchProblem problem,
      Instant now) {
    String cursor = address.first("cursor");
    ItemPage page = Items.withoutText(() -> listing.find(filter.withText(null), cursor, PAGE));
    return wire(address, listing, page, problem, now);
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
      Address address,
      Listing listing,
      ItemPage page,
      Wire.@Nullable SearchProblem problem,
      Instant now) {
    List<Wire.Day> days = days(page.items(), address.first("day"), listing);
    Address older =
        page.next() == null || days.isEmpty()
            ? null
            : address.with("cursor", page.next()).with("day", days.getLast().date());
    var progress = items.indexProgress();
    Integer indexed = progress.isPresent() ? (Integer) progress.getAsInt() : null;
    return new Wire(days, page.total(), problem, older, indexed, now.toString());
  }

  private List<Wire.Day> days(List<Item> found, @Nullable String named, Listing listing) {
    var groups = new LinkedHashMap<Listing.Group, List<ItemView>>();
    for (ItemView view : views.views(stories(found))) {
      groups.computeIfAbsent(listing.group(view.item()), d -> new ArrayList<>()).add(view);
    }
    return groups.entrySet().stream().map(e -> day(e.getKey(), e.getValue(), named)).toList();
  }

  private static List<List<Item>> stories(List<Item> found) {
    var stories = new LinkedHashMap<Long, List<Item>>();
    found.forEach(i -> stories.computeIfAbsent(i.storyId(), id -> new ArrayList<>()).add(i));
    return List.copyOf(stories.values());
  }

  private static Wire.Day day(Listing.Group group, List<ItemView> items, @Nullable String named) {
    String heading = group.key().equals(named) ? "" : group.heading();
    return new Wire.Day(group.key(), heading, items);
  }
}
