package dev.wirewatch.dashboard.wire;

import dev.wirewatch.dashboard.wire.FilterBar.Chip;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.web.page.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The active filters of a view, each to be taken away by itself. */
final class Chips {

  private final List<Theme> themes;
  private final UnaryOperator<String> feedName;

  /**
   * Chips with the names of themes and feeds.
   *
   * @param feedName the name of a feed by its id
   */
  Chips(List<Theme> themes, UnaryOperator<String> feedName) {
    this.themes = themes;
    this.feedName = feedName;
  }

  List<Chip> of(Address address) {
    var chips = new ArrayList<Chip>();
    for (String id : address.all("theme")) {
      Address without = WireAddress.explicit(address.without("theme", id));
      chips.add(new Chip(themeName(id), "theme-" + id, without));
    }
    add(chips, address, "passage", number -> "Passage " + number);
    add(chips, address, "feed", feedName);
    add(chips, address, "outlet", outlet -> outlet);
    add(chips, address, "lang", ItemView::languageName);
    add(chips, address, "state", Chips::stateName);
    add(chips, address, "assigned", Chips::assignedName);
    if (Period.of(address.first("period")) != Period.ALL) {
      add(chips, address, "period", code -> Period.of(code).label());
    }
    add(chips, address, "from", day -> "From " + day);
    add(chips, address, "to", day -> "To " + day);
    add(chips, address, "q", text -> "“" + text + "”");
    return chips;
  }

  static String stateName(String state) {
    return switch (state) {
      case "new" -> "New";
      case "kept" -> "Kept";
      case "dismissed" -> "Dismissed";
      default -> state;
    };
  }

  private static String assignedName(String assigned) {
    return switch (assigned) {
      case "mine" -> "Set aside for me";
      case "others" -> "With others";
      case "none" -> "With nobody";
      default -> assigned;
    };
  }

  private static void add(
      List<Chip> chips, Address address, String name, UnaryOperator<String> label) {
    for (String value : address.all(name)) {
      Address without = WireAddress.explicit(address.without(name, value));
      chips.add(new Chip(label.apply(value), "", without));
    }
  }

  private String themeName(String id) {
    return themes.stream()
        .filter(theme -> theme.id().equals(id))
        .map(Theme::name)
        .findFirst()
        .orElse(id.equals(ItemFilter.ANY_THEME) ? "Any theme" : id);
  }
}
