package dev.wirewatch.dashboard.wire;

import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.web.page.Address;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The address of a view of the dashboard. One that filters nothing says so, as the bare address
 * stands for the view that a reader opens on: what is tagged and undecided, or everything, as this
 * browser was told.
 */
public final class WireAddress {

  private static final Address.Shape SHAPE =
      new Address.Shape(
          "/",
          List.of(
              "analysis",
              "text",
              "passage",
              "theme",
              "feed",
              "outlet",
              "lang",
              "state",
              "period",
              "from",
              "to",
              "q",
              "show",
              "tab",
              "remember",
              "cursor",
              "day"),
          Set.of("theme", "feed", "lang", "state"),
          Set.of("remember", "cursor", "day"),
          Set.of("analysis", "text", "tab"));

  private static final List<String> FILTERS =
      List.of(
          "passage",
          "theme",
          "feed",
          "outlet",
          "lang",
          "state",
          "assigned",
          "period",
          "from",
          "to",
          "q");

  private static final String SHOW = "show";
  private static final String ALL = "all";

  private WireAddress() {}

  /** The address that a request's parameters stand for. */
  public static Address of(Map<String, String[]> request) {
    return SHAPE.of(request);
  }

  /**
   * The view that a request's parameters stand for, the bare address included.
   *
   * @param everything whether this browser opens on everything
   */
  public static Address opened(Map<String, String[]> request, boolean everything) {
    Address asked = of(request);
    if (isChosen(asked)) {
      return explicit(asked);
    }
    return everything ? everything(asked) : undecided(asked);
  }

  /** Whether somebody chose this view, and be it one that filters nothing. */
  public static boolean isChosen(Address address) {
    return isFiltered(address) || address.first(SHOW) != null;
  }

  /** A view whose address filters something, or says that it does not. */
  public static Address explicit(Address address) {
    boolean says = address.first(SHOW) != null;
    if (isFiltered(address)) {
      return says ? address.without(SHOW) : address;
    }
    return says ? address : address.with(SHOW, ALL);
  }

  /** This view of all that is on the wire, tagged or not, decided or not. */
  static Address everything(Address address) {
    return explicit(address.without("passage").without("theme").without("state"));
  }

  /** This view of what is on any theme. */
  static Address tagged(Address address) {
    return explicit(address.without("state").with("theme", ItemFilter.ANY_THEME));
  }

  /** This view of what is on any theme and nobody has decided about. */
  public static Address undecided(Address address) {
    return tagged(address).with("state", "new");
  }

  /** Whether two addresses stand for the same view, whichever page of it. */
  static boolean isSame(Address one, Address other) {
    return one.without(SHOW).equals(other.without(SHOW));
  }

  private static boolean isFiltered(Address address) {
    return FILTERS.stream().anyMatch(name -> address.first(name) != null);
  }
}
