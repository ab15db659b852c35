package dev.wirewatch.item;

import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

  private final Items items;
  private final FilterWords filters;
  private final AsideFilter aside;
  private final ObjectProvider<Bearings> bearings;

  ItemsApi(Items items, FilterWords filters, AsideFilter aside, ObjectProvider<Bearings> bearings) {
    this.items = items;
    this.filters = filters;
    this.aside = aside;
    this.bearings = bearings;
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
      @RequestParam(required = false) @Nullable String assigned,
      @RequestParam(required = false) @Nullable Long claim,
      @RequestParam(required = false) @Nullable String analysis,
      @RequestParam(required = false) @Nullable Integer passage,
      @RequestParam(defaultValue = "newest") String sort,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor)
      throws QueryProblem {
    ItemFilter filter =
        filters
            .of(theme, feed, outlet, lang, state, q, from, to)
            .about(bearing(claim, analysis, passage));
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new BadRequest("limit", "limit must be between 1 and " + LARGEST_PAGE + ".");
    }
    if (cursor != null && Cursor.parse(cursor).isEmpty()) {
      throw new BadRequest("cursor", "cursor must be the \"next\" of the page before.");
    }
    ItemPage page =
        items.find(
            assigned(filter, assigned),
            FilterWords.choice("sort", sort, ItemOrder.class),
            cursor,
            limit);
    return new Page(page.items().stream().map(ItemJson::of).toList(), page.next(), page.total());
  }

  private ItemFilter assigned(ItemFilter filter, @Nullable String wanted) {
    return wanted == null || wanted.isBlank()
        ? filter
        : aside.narrowed(filter, FilterWords.choice("assigned", wanted, Assigned.class));
  }

  private @Nullable Bearing bearing(
      @Nullable Long claim, @Nullable String analysis, @Nullable Integer passage) {
    if (claim != null && passage != null) {
      throw new BadRequest("claim", "Give a claim, or an analysis and a passage, not both.");
    }
    if (claim != null) {
      return bearings.getObject().ofClaim(claim);
    }
    if (passage == null && (analysis == null || analysis.isBlank())) {
      return null;
    }
    if (passage == null || analysis == null || analysis.isBlank()) {
      throw new BadRequest("passage", "Give both an analysis and the position of its passage.");
    }
    return bearings.getObject().ofPassage(analysis, passage);
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
}
