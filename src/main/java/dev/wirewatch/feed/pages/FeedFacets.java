package dev.wirewatch.feed.pages;

import dev.wirewatch.feed.manage.FeedFacet;
import dev.wirewatch.feed.manage.FeedOverview;
import dev.wirewatch.recall.Recall;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What feeds can be filtered by, remembered until a feed is described anew, comes or goes. */
@Component
public class FeedFacets {

  private final FeedOverview overview;
  private final Recall recall;

  FeedFacets(FeedOverview overview, Recall recall) {
    this.overview = overview;
    this.recall = recall;
  }

  /** The outlets with the most feeds, by name. */
  public List<FeedFacet> outlets(int limit) {
    return of("outlet", limit, () -> overview.outlets(limit));
  }

  /** The languages of feeds. */
  public List<FeedFacet> languages() {
    return of("language", 0, overview::languages);
  }

  /** The groups that feeds are filed under, by name. */
  public List<FeedFacet> groups() {
    return of("group_name", 0, overview::groups);
  }

  private List<FeedFacet> of(String column, int limit, Supplier<List<FeedFacet>> facets) {
    Set<String> reads = Set.of("feed." + column, "feed.deleted_at");
    return recall.of(List.of("facet", column, limit), reads, facets);
  }
}
