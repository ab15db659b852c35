package dev.wirewatch.item;

import dev.wirewatch.web.BadRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** FilterWords as callers write them: in the address of a list, or as a view. */
@Component
public class FilterWords {

  /** The field of a view that differs from person to person. */
  public static final String ASSIGNED = "assigned";

  private static final int LAST_YEAR = 9_999;
  private static final String A_TIME =
      " must be a time such as 2026-03-31T08:00:00Z or a day such as 2026-03-31.";
  private static final List<String> FIELDS =
      List.of("theme", "feed", "outlet", "lang", "state", "q", "from", "to", ASSIGNED);

  private final ItemTagger tagger;
  private final AsideFilter aside;

  FilterWords(ItemTagger tagger, AsideFilter aside) {
    this.tagger = tagger;
    this.aside = aside;
  }

  /**
   * Reads a view: an object with the fields of a list's address, each a word or a list of words.
   *
   * @throws BadRequest if it has another field, or a value that does not fit
   */
  public ItemFilter view(Map<String, ? extends @Nullable Object> view) {
    for (String field : view.keySet()) {
      if (!FIELDS.contains(field)) {
        throw new BadRequest(
            "view",
            "A view has no field \"" + field + "\", only " + String.join(", ", FIELDS) + ".");
      }
    }
    ItemFilter filter =
        of(
            words(view, "theme"),
            numbers(words(view, "feed")),
            words(view, "outlet"),
            words(view, "lang"),
            words(view, "state"),
            word(view, "q"),
            word(view, "from"),
            word(view, "to"));
    String assigned = word(view, ASSIGNED);
    return aside.narrowed(
        filter, assigned == null ? null : choice(ASSIGNED, assigned, Assigned.class));
  }

  /**
   * Reads the parts of an address.
   *
   * @throws BadRequest if a theme or state does not exist, or a time is none
   */
  ItemFilter of(
      Set<String> themes,
      Set<Long> feeds,
      Set<String> outlets,
      Set<String> languages,
      Set<String> states,
      @Nullable String text,
      @Nullable String from,
      @Nullable String to) {
    for (String theme : themes) {
      if (!theme.equals(ItemFilter.ANY_THEME) && !tagger.knows(theme)) {
        throw new BadRequest("theme", "There is no theme \"" + theme + "\".");
      }
    }
    return new ItemFilter(
        themes,
        feeds,
        outlets,
        languages,
        states.stream()
            .map(state -> choice("state", state, State.class))
            .collect(Collectors.toSet()),
        text,
        moment("from", from),
        moment("to", to));
  }

  /** One of the choices that there are, whatever its case. */
  static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
    for (E choice : type.getEnumConstants()) {
      if (choice.name().equalsIgnoreCase(value)) {
        return choice;
      }
    }
    String choices =
        Arrays.stream(type.getEnumConstants())
            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new BadRequest(name, name + " must be one of " + choices + ".");
  }

  private static Set<String> words(Map<String, ? extends @Nullable Object> view, String field) {
    Object value = view.get(field);
    var words = new LinkedHashSet<String>();
    for (Object each : value instanceof Collection<?> many ? many : Arrays.asList(value)) {
      if (each instanceof Map || each instanceof Collection) {
        throw new BadRequest("view", "view." + field + " must be a word or a list of words.");
      }
      if (each != null && !each.toString().isBlank()) {
        words.add(each.toString());
      }
    }
    return words;
  }

  private static @Nullable String word(Map<String, ? extends @Nullable Object> view, String field) {
    Set<String> words = words(view, field);
    if (words.size() > 1) {
      throw new BadRequest("view", "view." + field + " must be one word, not a list.");
    }
    return words.isEmpty() ? null : words.iterator().next();
  }

  private static Set<Long> numbers(Set<String> words) {
    var numbers = new HashSet<Long>();
    for (String word : words) {
      try {
        numbers.add(Long.valueOf(word));
      } catch (NumberFormatException e) {
        throw new BadRequest("view", "view.feed must be ids of feeds, which are whole numbers.");
      }
    }
    return numbers;
  }

  private static @Nullable Instant moment(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      Instant moment =
          value.length() == 10
              ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(value);
      // Years of more than four digits are slips, and do not fit into milliseconds.
      if (Math.abs(moment.atOffset(ZoneOffset.UTC).getYear()) <= LAST_YEAR) {
        return moment;
      }
    } catch (DateTimeException e) {
      throw new BadRequest(name, name + A_TIME);
    }
    throw new BadRequest(name, name + A_TIME);
  }
}
