package dev.wirewatch.feed.pages.list;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.pages.Condition;
import dev.wirewatch.feed.pages.PollChart;
import dev.wirewatch.feed.pages.Yield;
import dev.wirewatch.text.LanguageName;
import dev.wirewatch.web.page.Moment;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed in the list.
 *
 * @param next when it is polled next; none if it is due already, or not polled any more
 */
record FeedRow(
    Feed feed,
    Condition condition,
    PollChart chart,
    Yield yield,
    @Nullable Moment polled,
    @Nullable Moment answered,
    @Nullable Moment next,
    boolean due) {

  /** Outlet, country, language and group in one line, as far as they are known. */
  public String about() {
    return Stream.of(
            feed.name().startsWith(feed.outlet()) ? "" : feed.outlet(),
            feed.country(),
            LanguageName.inEnglish(feed.language()),
            feed.group())
        .filter(part -> !part.isEmpty())
        .reduce((a, b) -> a + " · " + b)
        .orElse("");
  }
}
