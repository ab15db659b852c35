package dev.wirewatch.item;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Narrows a filter to the items that are set aside for somebody, or for nobody. */
@Component
public class AsideFilter {

  private final ObjectProvider<ItemsAside> aside;

  AsideFilter(ObjectProvider<ItemsAside> aside) {
    this.aside = aside;
  }

  /** The choice that an address names; null where it names none that there is. */
  public static @Nullable Assigned choice(@Nullable String word) {
    for (Assigned each : Assigned.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
        return each;
      }
    }
    return null;
  }

  /** The same as it is for whoever is asking now; null does not narrow it. */
  public ItemFilter narrowed(ItemFilter filter, @Nullable Assigned wanted) {
    if (wanted == null) {
      return filter;
    }
    return switch (wanted) {
      case MINE, OTHERS -> filter.among(aside(wanted));
      case NONE -> {
        Set<Long> all = aside(Assigned.MINE);
        all.addAll(aside(Assigned.OTHERS));
        yield filter.without(all);
      }
    };
  }

  private Set<Long> aside(Assigned whose) {
    var ids = new HashSet<Long>();
    aside.forEach(each -> ids.addAll(whose == Assigned.MINE ? each.mine() : each.others()));
    return ids;
  }
}
