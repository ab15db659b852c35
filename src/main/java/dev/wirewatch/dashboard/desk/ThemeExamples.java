package dev.wirewatch.dashboard.desk;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.theme.Theme;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a theme is about, and what the desk makes of it: the newest items kept and dismissed. */
@Component
class ThemeExamples {

  private static final int SHOWN = 3;

  private final Items items;

  ThemeExamples(Items items) {
    this.items = items;
  }

  /** A theme with examples, newest first. */
  record About(Theme theme, List<Item> kept, List<Item> dismissed) {}

  About of(Theme theme) {
    return new About(theme, newest(theme, State.KEPT), newest(theme, State.DISMISSED));
  }

  private List<Item> newest(Theme theme, State state) {
    var filter = ItemFilter.NONE.withThemes(Set.of(theme.id())).withStates(Set.of(state));
    return Items.withoutText(() -> items.find(filter, null, SHOWN)).items();
  }
}
