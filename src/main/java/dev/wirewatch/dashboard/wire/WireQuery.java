package dev.wirewatch.dashboard.wire;

import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.State;
import dev.wirewatch.web.page.Address;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the wire is asked for. What an address says but nobody can understand, such as a state
 * that does not exist, is ignored.
 *
 * @param themes theme ids, any of which
 * @param text query in the query language, as typed; empty if there is none
 * @param from first day, outranks the period
 * @param to last day, inclusive
 */
public record WireQuery(
    Set<String> themes,
    Set<Long> feeds,
    Set<String> outlets,
    Set<String> languages,
    Set<State> states,
    String text,
    Period period,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Reads an address. */
  public static WireQuery of(Address address) {
    String text = address.first("q");
    return new WireQuery(
        Set.copyOf(address.all("theme")),
        understood(address.all("feed"), WireQuery::number),
        Set.copyOf(address.all("outlet")),
        Set.copyOf(address.all("lang")),
        understood(address.all("state"), WireQuery::state),
        text == null ? "" : text,
        Period.of(address.first("period")),
        day(address.first("from")),
        day(address.first("to")));
  }

  /**
   * The items that are wanted.
   *
   * @param narrowed themes of the chosen passage; empty if none is chosen
   */
  public ItemFilter filter(Set<String> narrowed, Instant now, ZoneId zone) {
    Instant start = from == null ? period.start(now) : from.atStartOfDay(zone).toInstant();
    Instant end = to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    return new ItemFilter(
        wanted(narrowed),
        feeds,
        outlets,
        languages,
        states,
        text.isEmpty() ? null : text,
        start,
        end);
  }

  private Set<String> wanted(Set<String> narrowed) {
    if (themes.isEmpty() || themes.contains(ItemFilter.ANY_THEME)) {
      return narrowed.isEmpty() ? themes : narrowed;
    }
    var both = new HashSet<>(themes);
    both.retainAll(narrowed);
    return both.isEmpty() ? themes : both;
  }

  private static <T> Set<T> understood(List<String> values, Function<String, Optional<T>> reader) {
    var read = new LinkedHashSet<T>();
    values.stream().map(reader).flatMap(Optional::stream).forEach(read::add);
    return Set.copyOf(read);
  }

  private static Optional<State> state(String value) {
    String name = value.toUpperCase(Locale.ROOT);
    return Stream.of(State.values()).filter(state -> state.name().equals(name)).findFirst();
  }

  private static Optional<Long> number(String value) {
    try {
      return Optional.of(Long.valueOf(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static @Nullable LocalDate day(@Nullable String value) {
    try {
      // A year of more than four digits is a slip.
      return value == null || value.length() != 10 ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
