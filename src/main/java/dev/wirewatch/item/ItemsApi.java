package dev.wirewatch.item;

import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/items}: the wire, filtered and paged, and the history of an item. */
@RestController
@RequestMapping("/api/v1/items")
class ItemsApi {

  private static final int LARGEST_PAGE = 500;
  private static final int LAST_YEAR = 9_999;
  private static final String A_TIME =
      " must be a time such as 2026-03-31T08:00:00Z or a day such as 2026-03-31.";

  private final Items items;
  private final ItemTagger tagger;

  ItemsApi(Items items, ItemTagger tagger) {
    this.items = items;
    this.tagger = tagger;
  }

  record Page(List<ItemJson> items, @Nullable String next, long total) {}

  @GetMapping
  Page list(
      @RequestParam(defaultValue = "") Set<String> theme,
      @RequestParam(defaultValue = "") Set<Long> feed,
      @RequestParam(defaultValue = "") Set<String> outlet,
      @RequestParam(defaultValue = "") Set<String> lang,
      @RequestParam(defaultValue = "") Set<String> state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(defaultValue = "newest") String sort,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor)
      throws QueryProblem {
    var filter =
        new ItemFilter(
            theme, feed, outlet, lang, states(state), q, moment("from", from), moment("to", to));
    themes(theme);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new BadRequest("limit", "limit must be between 1 and " + LARGEST_PAGE + ".");
    }
    if (cursor != null && Cursor.parse(cursor).isEmpty()) {
      throw new BadRequest("cursor", "cursor must be the \"next\" of the page before.");
    }
    ItemPage page = items.find(filter, choice("sort", sort, ItemOrder.class), cursor, limit);
    return new Page(page.items().stream().map(ItemJson::of).toList(), page.next(), page.total());
  }

  @GetMapping("/{id}")
  ItemJson one(@PathVariable long id) {
    Item item = items.find(id).orElseThrow(() -> new NotFound("item", id));
    var text = items.text(id).orElseThrow(() -> new NotFound("item", id));
    return ItemJson.of(item).with(text.body().text(), text.categories());
  }

  @GetMapping("/{id}/versions")
  List<ItemVersion> versions(@PathVariable long id) {
    if (items.find(id).isEmpty()) {
      throw new NotFound("item", id);
    }
    return items.versions(id);
  }

  /** Full texts that an item had before, as far as something refers to them. */
  @GetMapping("/{id}/former-texts")
  List<FormerText> formerTexts(@PathVariable long id) {
    if (items.find(id).isEmpty()) {
      throw new NotFound("item", id);
    }
    return items.formerTexts(id);
  }

  private void themes(Set<String> wanted) {
    for (String theme : wanted) {
      if (!theme.equals(ItemFilter.ANY_THEME) && !tagger.knows(theme)) {
        throw new BadRequest("theme", "There is no theme \"" + theme + "\".");
      }
    }
  }

  private static Set<State> states(Set<String> states) {
    return states.stream()
        .map(state -> choice("state", state, State.class))
        .collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
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
