package dev.wirewatch.dashboard.feed;

import dev.wirewatch.dashboard.wire.ItemView;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.pages.Condition;
import dev.wirewatch.feed.pages.PollChart;
import dev.wirewatch.text.LanguageName;
import dev.wirewatch.web.page.Moment;
import java.util.List;
import java.util.stream.Stream;

/**
 * A feed as its own page shows it.
 *
 * @param likelyZone the time zone that its dates seem to be in, to be set; empty if there is none
 */
record FeedPage(
    Feed feed,
    Condition condition,
    String likelyZone,
    PollChart chart,
    List<Fact> facts,
    List<Latest> items,
    PollLogPage log) {

  /** One of its latest items. */
  record Latest(ItemView view, Moment time) {}

  /** Outlet, country, language and group in one line, as far as they are known. */
  public String about() {
    return Stream.of(
            feed.outlet(), feed.country(), LanguageName.inEnglish(feed.language()), feed.group())
        .filter(part -> !part.isEmpty())
        .reduce((a, b) -> a + " · " + b)
        .orElse("");
  }

  /** Whether there is an address to ask; sample feeds have none. */
  public boolean isPollable() {
    return feed.url().startsWith("http");
  }
}
