package dev.wirewatch.analysis;

import dev.wirewatch.analysis.text.OutletNames;
import dev.wirewatch.feed.Feed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the feed of a cited outlet, under whatever name it is cited. */
final class OutletFeeds {

  private final Map<String, Feed> byOutlet = new HashMap<>();

  /** Prefers feeds that are polled, then those in the given language, then the oldest. */
  OutletFeeds(List<Feed> feeds, String language) {
    feeds.stream()
        .sorted(
            Comparator.comparing(Feed::enabled)
                .thenComparing(feed -> !language.isEmpty() && feed.language().startsWith(language))
                .reversed()
                .thenComparing(Feed::id))
        .forEach(this::add);
  }

  private void add(Feed feed) {
    byOutlet.putIfAbsent(OutletNames.key(feed.outlet()), feed);
    byOutlet.putIfAbsent(OutletNames.key(feed.name()), feed);
  }

  Optional<Long> feedOf(String outlet) {
    return Optional.ofNullable(byOutlet.get(OutletNames.key(outlet))).map(Feed::id);
  }
}
