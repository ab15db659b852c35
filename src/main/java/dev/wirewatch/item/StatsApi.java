package dev.wirewatch.item;

import dev.wirewatch.feed.Feeds;
import dev.wirewatch.query.QueryProblem;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/stats}: numbers of what can be found now; cheap, as the index keeps them. */
@RestController
class StatsApi {

  private final Items items;
  private final Feeds feeds;

  StatsApi(Items items, Feeds feeds) {
    this.items = items;
    this.feeds = feeds;
  }

  record Stats(long feeds, long items, long tagged, long kept, long dismissed) {}

  @GetMapping("/api/v1/stats")
  Stats stats() throws QueryProblem {
    return new Stats(
        feeds.count(),
        items.count(ItemFilter.NONE),
        items.count(ItemFilter.NONE.withThemes(Set.of(ItemFilter.ANY_THEME))),
        items.count(ItemFilter.NONE.withStates(Set.of(State.KEPT))),
        items.count(ItemFilter.NONE.withStates(Set.of(State.DISMISSED))));
  }
}
