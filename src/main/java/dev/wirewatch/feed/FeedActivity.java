package dev.wirewatch.feed;

import dev.wirewatch.access.log.ActivityLog;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people do with feeds, for the log; each call is the last of its transaction. */
@Component
public class FeedActivity {

  private static final int NAMED = 50;

  private final ActivityLog log;

  FeedActivity(ActivityLog log) {
    this.log = log;
  }

  /** What the log says of many feeds; of very many, the first ones. */
  private record Added(int feeds, List<Named> named) {}

  private record Named(long feed, String name, String url) {

    static Named of(Feed feed) {
      return new Named(feed.id(), feed.name(), feed.url());
    }
  }

  private record Affected(int feeds, List<Long> ids, String change) {}

  void added(List<Feed> feeds) {
    if (!feeds.isEmpty()) {
      List<Named> named = feeds.stream().limit(NAMED).map(Named::of).toList();
      log.add("feed.add", null, null, new Added(feeds.size(), named));
    }
  }

  void changed(Feed before, Feed after) {
    if (!before.equals(after)) {
      log.add("feed.change", null, before, after);
    }
  }

  void removed(Collection<Long> feedIds, ItemsAfter items) {
    if (!feedIds.isEmpty()) {
      log.add("feed.remove", null, affected(feedIds, "items " + items), null);
    }
  }

  /**
   * Notes a change of one thing of many feeds.
   *
   * @param change in words, such as {@code group = Asia}
   */
  public void changed(Collection<Long> feedIds, String change) {
    if (!feedIds.isEmpty()) {
      log.add("feed.change", null, null, affected(feedIds, change));
    }
  }

  private static Affected affected(Collection<Long> feedIds, String change) {
    List<Long> ids = feedIds.stream().sorted().limit(NAMED).toList();
    return new Affected(feedIds.size(), ids, change);
  }
}
