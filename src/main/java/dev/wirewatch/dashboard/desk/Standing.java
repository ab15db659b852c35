package dev.wirewatch.dashboard.desk;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.State;
import dev.wirewatch.review.Decision;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the desk stands to an item.
 *
 * @param state as in addresses; null if the item is gone
 * @param by who decided last; null where nothing that was decided holds
 * @param decision id of that decision
 * @param aside for whom it is set aside, in words; null if for nobody
 * @param looking names of others who look at it
 */
record Standing(
    long item,
    @Nullable String state,
    @Nullable String by,
    @Nullable Long decision,
    @Nullable String aside,
    Set<String> looking) {

  static Standing of(
      Item item, @Nullable Decision last, Aside.@Nullable Shown aside, Set<String> looking) {
    return new Standing(
        item.id(),
        word(item.state()),
        last == null ? null : last.decidedBy(),
        last == null ? null : last.id(),
        aside == null ? null : aside.words(),
        looking);
  }

  static Standing gone(long item) {
    return new Standing(item, null, null, null, null, Set.of());
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
