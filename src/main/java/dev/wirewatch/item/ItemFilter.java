package dev.wirewatch.item;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items are wanted; an empty set or null does not filter.
 *
 * @param themes theme ids, any of which; the id {@code any} stands for "tagged at all"
 * @param feeds feed ids
 * @param outlets outlet names as the feeds have them
 * @param languages BCP 47 tags
 * @param text query in the query language over title and summary
 * @param from earliest time, inclusive
 * @param to latest time, exclusive
 * @param only ids of the only items that may be found; null for any
 * @param without ids of items that are not to be found
 */
public record ItemFilter(
    Set<String> themes,
    Set<Long> feeds,
    Set<String> outlets,
    Set<String> languages,
    Set<State> states,
    @Nullable String text,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Set<Long> only,
    Set<Long> without) {

  /** The theme id that means "tagged at all". */
  public static final String ANY_THEME = "any";

  public static final ItemFilter NONE =
      new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);

  public ItemFilter(
      Set<String> themes,
      Set<Long> feeds,
      Set<String> outlets,
      Set<String> languages,
      Set<State> states,
      @Nullable String text,
      @Nullable Instant from,
      @Nullable Instant to) {
    this(themes, feeds, outlets, languages, states, text, from, to, null, Set.of());
  }

  public ItemFilter withStates(Set<State> wanted) {
    return new ItemFilter(themes, feeds, outlets, languages, wanted, text, from, to, only, without);
  }

  public ItemFilter withThemes(Set<String> wanted) {
    return new ItemFilter(wanted, feeds, outlets, languages, states, text, from, to, only, without);
  }

  /** The same among some items alone. */
  public ItemFilter among(Set<Long> ids) {
    return new ItemFilter(themes, feeds, outlets, languages, states, text, from, to, ids, without);
  }

  /** The same but for some items. */
  public ItemFilter without(Set<Long> ids) {
    return new ItemFilter(themes, feeds, outlets, languages, states, text, from, to, only, ids);
  }
}
