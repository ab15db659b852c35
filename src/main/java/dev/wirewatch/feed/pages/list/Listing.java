package dev.wirewatch.feed.pages.list;

import dev.wirewatch.web.page.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of feeds.
 *
 * @param all feeds that fit all filters but health
 * @param total feeds that fit all filters
 * @param counts how many of {@code all} are doing how, the worst first
 * @param more address of the page after this one
 */
record Listing(
    List<FeedRow> rows, long all, long total, List<Count> counts, @Nullable Address more) {

  /**
   * How many feeds are doing so.
   *
   * @param link the view with these feeds only, or with all again if these are chosen
   */
  record Count(String code, String words, long feeds, boolean chosen, Address link) {}
}
