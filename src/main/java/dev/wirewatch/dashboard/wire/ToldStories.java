package dev.wirewatch.dashboard.wire;

import dev.wirewatch.dashboard.wire.ItemView.Told;
import dev.wirewatch.item.Item;
import dev.wirewatch.theme.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is told of stories, found out once: their items and the themes are the same objects for all
 * readers as long as nothing changes.
 */
final class ToldStories {

  private static final int MOST = 1_000;

  private final Map<Same, Told> told = new LinkedHashMap<>(64, 0.75f, true);
  private @Nullable List<Theme> underThemes;

  /** A story of the very same items. */
  private record Same(List<Item> story) {

    @Override
    public boolean equals(@Nullable Object other) {
      if (!(other instanceof Same(List<Item> items)) || items.size() != story.size()) {
        return false;
      }
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) != story.get(i)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(story.getFirst());
    }
  }

  /** What is told of a story under some themes. */
  Told of(List<Item> story, List<Theme> themes, Function<List<Item>, Told> teller) {
    var same = new Same(story);
    Told known = known(same, themes);
    if (known != null) {
      return known;
    }
    Told made = teller.apply(story);
    keep(same, themes, made);
    return made;
  }

  private synchronized @Nullable Told known(Same story, List<Theme> themes) {
    return underThemes == themes ? told.get(story) : null;
  }

  private synchronized void keep(Same story, List<Theme> themes, Told made) {
    if (underThemes != themes) {
      told.clear();
      underThemes = themes;
    }
    told.put(story, made);
    if (told.size() > MOST) {
      told.remove(told.keySet().iterator().next());
    }
  }
}
