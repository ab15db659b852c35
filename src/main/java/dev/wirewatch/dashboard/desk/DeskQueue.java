package dev.wirewatch.dashboard.desk;

import dev.wirewatch.dashboard.wire.Wire;
import dev.wirewatch.dashboard.wire.WirePanel;
import dev.wirewatch.item.ItemOrder;
import dev.wirewatch.item.Items;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.web.page.Address;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The queue: a page of the wire in the order in which the desk works. */
@Component
class DeskQueue {

  private final WirePanel wires;
  private final Items items;
  private final Themes themes;
  private final Likely likely;
  private final Reviews reviews;
  private final Aside aside;

  DeskQueue(
      WirePanel wires, Items items, Themes themes, Likely likely, Reviews reviews, Aside aside) {
    this.wires = wires;
    this.items = items;
    this.themes = themes;
    this.likely = likely;
    this.reviews = reviews;
    this.aside = aside;
  }

  /**
   * The order that a view can be had in: without themes there are none to sort by, and nothing is
   * likely as long as too little was decided.
   */
  DeskOrder possible(Address here, DeskOrder wanted) {
    boolean can =
        switch (wanted) {
          case THEME -> !here.all("theme").isEmpty();
          case LIKELY -> likely.isLearned();
          case NEWEST, OLDEST -> true;
        };
    return can ? wanted : DeskOrder.NEWEST;
  }

  Wire page(Address here, DeskOrder order) {
    return switch (order) {
      case NEWEST -> wires.wire(here, Set.of(), ItemOrder.NEWEST);
      case OLDEST -> wires.wire(here, Set.of(), ItemOrder.OLDEST);
      case THEME ->
          wires.wire(
              here, Set.of(), ByTheme.of(items, themes.all(), Set.copyOf(here.all("theme"))));
      case LIKELY -> wires.wire(here, Set.of(), likely);
    };
  }

  /** How many items the view holds as of now, its periods counted back from an earlier time. */
  long count(Address here, Instant asOf) {
    return wires.count(here, Set.of(), asOf);
  }

  /** The last decisions about the items of a page, by item. */
  Map<Long, Decision> standings(Wire wire) {
    return reviews.lastOf(ids(wire));
  }

  /** For whom the items of a page are set aside, by item. */
  Map<Long, Aside.Shown> aside(Wire wire) {
    return aside.of(ids(wire));
  }

  private static List<Long> ids(Wire wire) {
    return wire.days().stream()
        .flatMap(day -> day.items().stream())
        .map(view -> view.item().id())
        .toList();
  }
}
