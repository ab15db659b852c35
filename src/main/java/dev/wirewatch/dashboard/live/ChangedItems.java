package dev.wirewatch.dashboard.live;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which items changed since it was last told. */
final class ChangedItems {

  /** Of more, such as by another rule, pages ask for themselves. */
  private static final int MOST = 200;

  /** Stands for more items than are named. */
  static final String MANY = "many";

  private final Set<Long> ids = new LinkedHashSet<>();

  synchronized void add(Collection<Long> items) {
    if (ids.size() <= MOST) {
      items.stream().limit(MOST + 1L).forEach(ids::add);
    }
  }

  /** Their ids, separated by commas, or {@link #MANY}; empty if none did. Then it begins anew. */
  synchronized String take() {
    String told =
        ids.size() > MOST
            ? MANY
            : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    ids.clear();
    return told;
  }
}
