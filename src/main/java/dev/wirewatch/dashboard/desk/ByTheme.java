package dev.wirewatch.dashboard.desk;

import dev.wirewatch.dashboard.wire.Listing;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemPage;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One theme after the other, the newest items of each first. An item of several stands under the
 * first of them.
 *
 * @param themes in their order
 */
record ByTheme(Items items, List<Theme> themes) implements Listing {

  private static final String SEPARATOR = "~";

  /** Of some themes, or of all. */
  static ByTheme of(Items items, List<Theme> known, Set<String> wanted) {
    boolean all = wanted.contains(ItemFilter.ANY_THEME);
    return new ByTheme(
        items, known.stream().filter(theme -> all || wanted.contains(theme.id())).toList());
  }

  /**
   * Where a part of the list begins.
   *
   * @param theme its place among the themes
   * @param cursor of the list of that theme; none for its start
   */
  private record Place(int theme, @Nullable String cursor) {

    static Place of(@Nullable String written) {
      if (written == null || !written.matches("\\d{1,4}" + SEPARATOR + ".*")) {
        return new Place(0, null);
      }
      int at = written.indexOf(SEPARATOR);
      String cursor = written.substring(at + 1);
      return new Place(
          Integer.parseInt(written.substring(0, at)), cursor.isEmpty() ? null : cursor);
    }

    String written() {
      return theme + SEPARATOR + (cursor == null ? "" : cursor);
    }
  }

  @Override
  public ItemPage find(ItemFilter filter, @Nullable String cursor, int limit) throws QueryProblem {
    long total = items.find(filter, null, 1).total();
    var found = new ArrayList<Item>();
    Place place = Place.of(cursor);
    while (place.theme() < themes.size() && found.size() < limit) {
      Theme theme = themes.get(place.theme());
      ItemPage part = items.find(filter.withThemes(Set.of(theme.id())), place.cursor(), limit);
      part.items().stream().filter(item -> theme.equals(first(item))).forEach(found::add);
      place =
          part.next() == null
              ? new Place(place.theme() + 1, null)
              : new Place(place.theme(), part.next());
    }
    return new ItemPage(found, place.theme() < themes.size() ? place.written() : null, total);
  }

  @Override
  public Group group(Item item) {
    Theme theme = first(item);
    return theme == null ? new Group("", "No theme") : new Group(theme.id(), theme.name());
  }

  private @Nullable Theme first(Item item) {
    Set<String> tagged = item.tags().stream().map(Tag::themeId).collect(Collectors.toSet());
    return themes.stream().filter(theme -> tagged.contains(theme.id())).findFirst().orElse(null);
  }
}
