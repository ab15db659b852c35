package dev.wirewatch.dashboard.desk;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.review.presence.Presence;
import dev.wirewatch.web.BadRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells open pages how the items that they show stand by now. */
@RestController
class StandingsController {

  private static final int MOST = 500;

  private final Items items;
  private final Reviews reviews;
  private final Aside aside;
  private final Presence presence;

  StandingsController(Items items, Reviews reviews, Aside aside, Presence presence) {
    this.items = items;
    this.reviews = reviews;
    this.aside = aside;
    this.presence = presence;
  }

  @GetMapping("/review/standings")
  List<Standing> standings(@RequestParam(defaultValue = "") List<Long> item) {
    if (item.size() > MOST) {
      throw new BadRequest("item", "item names at most " + MOST + " items.");
    }
    Map<Long, Item> found =
        items.byIds(item).stream().collect(Collectors.toMap(Item::id, Function.identity()));
    Map<Long, Decision> last = reviews.lastOf(item);
    Map<Long, Aside.Shown> held = aside.of(item);
    Map<Long, Set<String>> looking = presence.others(item);
    return item.stream()
        .distinct()
        .map(id ->
            found.containsKey(id)
                ? Standing.of(
                    found.get(id), last.get(id), held.get(id), looking.getOrDefault(id, Set.of()))
                : Standing.gone(id))
        .toList();
  }
}
