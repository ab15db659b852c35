package dev.wirewatch.dashboard;

import dev.wirewatch.feed.FeedCoverage;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.pages.OfflineNotice;
import dev.wirewatch.recall.Recall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether silence means no news: how many feeds answered lately, and what is wrong with others. */
@Component
class CoveragePanel {

  private final FeedCoverage feeds;
  private final OfflineNotice offline;
  private final Recall recall;

  CoveragePanel(FeedCoverage feeds, OfflineNotice offline, Recall recall) {
    this.feeds = feeds;
    this.offline = offline;
    this.recall = recall;
  }

  /**
   * How well the wires are covered.
   *
   * @param troubles in words, such as “2 failing”; empty if all is well
   * @param offline that this machine is offline, in a sentence; empty if it is not
   */
  record Coverage(long feeds, long answered, String troubles, String offline) {

    public boolean isComplete() {
      return feeds > 0 && troubles.isEmpty() && offline.isEmpty();
    }
  }

  Coverage coverage() {
    FeedCoverage.Coverage now = recall.of("coverage", Set.of("feed", "feed_state"), feeds::now);
    return new Coverage(now.feeds(), now.answered(), troubles(now), offline.words());
  }

  static String troubles(FeedCoverage.Coverage now) {
    var troubles = new ArrayList<String>();
    add(troubles, now.in(State.FAILING), "failing");
    add(troubles, now.in(State.OFFLINE), "not asked, as this machine was offline");
    add(troubles, now.in(State.QUIET), "gone quiet");
    add(troubles, now.in(State.FROZEN), "frozen");
    add(troubles, now.in(State.GONE), "gone for good");
    add(troubles, now.in(State.WAITING), "not polled yet");
    if (now.gaps() > 0) {
      troubles.add("possible gaps in " + now.gaps() + (now.gaps() == 1 ? " feed" : " feeds"));
    }
    return String.join(", ", troubles);
  }

  private static void add(List<String> troubles, long count, String words) {
    if (count > 0) {
      troubles.add(count + " " + words);
    }
  }
}
