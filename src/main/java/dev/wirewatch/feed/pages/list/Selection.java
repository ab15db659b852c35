package dev.wirewatch.feed.pages.list;

import dev.wirewatch.feed.manage.FeedKey;
import dev.wirewatch.feed.manage.FeedOverview;
import dev.wirewatch.web.page.Address;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which feeds of the list were chosen: those that were ticked, or all that fit the filters. */
@Component
class Selection {

  /** Said where nothing was chosen. */
  static final String NOTHING = "No feed was selected. Tick the box of each feed, or “all”.";

  private final FeedOverview overview;

  Selection(FeedOverview overview) {
    this.overview = overview;
  }

  /**
   * Ids of the chosen feeds.
   *
   * @param ticked ids of single feeds, which count only if not all are chosen
   */
  List<Long> ids(List<Long> ticked, boolean all, Address address) {
    return all
        ? overview.keys(ListQuery.of(address).wanted()).stream().map(FeedKey::id).toList()
        : ticked.stream().distinct().toList();
  }
}
