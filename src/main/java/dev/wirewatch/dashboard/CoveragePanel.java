package dev.wirewatch.dashboard;

import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.Health;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether silence means no news: how many feeds answered lately, and what is wrong with others. */
@Component
class CoveragePanel {

  private final Feeds feeds;
  private final InstantSource clock;

  CoveragePanel(Feeds feeds, InstantSource clock) {
    this.feeds = feeds;
    this.clock = clock;
  }

  /**
   * How well the wires are covered.
   *
   * @param troubles in words, such as “2 failing”; empty if all is well
   */
  record Coverage(int feeds, long answered, String troubles) {

    public boolean isComplete() {
      return feeds > 0 && troubles.isEmpty();
    }
  }

  Coverage coverage() {
    List<FeedStatus> polled = feeds.all().stream().filter(s -> s.feed().enabled()).toList();
    Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
    return new Coverage(polled.size(), answeredSince(polled, hourAgo), troubles(polled));
  }

  private static long answeredSince(List<FeedStatus> feeds, Instant since) {
    return feeds.stream()
        .map(status -> status.health().lastSuccessAt())
        .filter(success -> success != null && success.isAfter(since))
        .count();
  }

  private static String troubles(List<FeedStatus> feeds) {
    var troubles = new ArrayList<String>();
    add(troubles, feeds, Health.State.FAILING, "failing");
    add(troubles, feeds, Health.State.QUIET, "gone quiet");
    add(troubles, feeds, Health.State.FROZEN, "frozen");
    add(troubles, feeds, Health.State.GONE, "gone for good");
    add(troubles, feeds, Health.State.WAITING, "not polled yet");
    return String.join(", ", troubles);
  }

  private static void add(
      List<String> troubles, List<FeedStatus> feeds, Health.State state, String words) {
    long count = feeds.stream().filter(status -> status.health().state() == state).count();
    if (count > 0) {
      troubles.add(count + " " + words);
    }
  }
}
