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
 * @param about what they shall bear on, besides
 * @param seenFrom when a poll first carried them at the earliest, inclusive
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
    Set<Long> without,
    @Nullable Bearing about,
    @Nullable Instant seenFrom) {

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
    this(themes, feeds, outlets, languages, states, text, from, to, null, Set.of(), null, null);
  }

  public ItemFilter withStates(Set<State> wanted) {
    return new ItemFilter(
        themes, feeds, outlets, languages, wanted, text, from, to, only, without, about, seenFrom);
  }

  public ItemFilter withThemes(Set<String> wanted) {
    return new ItemFilter(
        wanted, feeds, outlets, languages, states, text, from, to, only, without, about, seenFrom);
  }

  /** The same with another query, or with none. */
  public ItemFilter withText(@Nullable String wanted) {
    return new ItemFilter(
        themes, feeds, outlets, languages, states, wanted, from, to, only, without, about,
        seenFrom);
  }

  /** The same among some items alone. */
  public ItemFilter among(Set<Long> ids) {
    return new ItemFilter(
        themes, feeds, outlets, languages, states, text, from, to, ids, without, about, seenFrom);
  }

  /** The same but for some items. */
  public ItemFilter without(Set<Long> ids) {
    return new ItemFilter(
        themes, feeds, outlets, languages, states, text, from, to, only, ids, about, seenFrom);
  }

  /** Only those that bear on something. */
  public ItemFilter about(@Nullable Bearing wanted) {
    return new ItemFilter(
        themes, feeds, outlets, languages, states, text, from, to, only, without, wanted, seenFrom);
  }

  /** Only those that a poll first carried at a time or later. */
  public ItemFilter seenFrom(Instant earliest) {
    return new ItemFilter(
        themes, feeds, outlets, languages, states, text, from, to, only, without, about, earliest);
  }

  /** Only those that count as published before a time. */
  public ItemFilter before(Instant latest) {
    return new ItemFilter(
        themes, feeds, outlets, languages, states, text, from, latest, only, without, about,
        seenFrom);
  }
}
