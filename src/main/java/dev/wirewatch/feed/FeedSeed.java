package dev.wirewatch.feed;

import dev.wirewatch.config.ConfigFiles;
import jakarta.annotation.PostConstruct;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Seeds the feeds from {@code config/feeds.yml}: at every start an entry is added whose address no
 * feed has or ever had. So a feed that was deleted, moved by its publisher or given another address
 * does not come back.
 */
@Component
class FeedSeed {

  private static final Logger LOG = LoggerFactory.getLogger(FeedSeed.class);

  private final FeedStore store;
  private final ConfigFiles files;
  private final InstantSource clock;

  FeedSeed(FeedStore store, ConfigFiles files, InstantSource clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  @PostConstruct
  void addMissing() {
    Set<String> known = store.knownUrls();
    List<NewFeed> missing =
        files.read("feeds.yml").stream()
            .map(FeedsFile::read)
            .flatMap(List::stream)
            .filter(feed -> known.add(feed.url().text()))
            .toList();
    if (!missing.isEmpty()) {
      store.insert(missing, clock.instant());
      LOG.info("{} feeds added from feeds.yml", missing.size());
    }
  }
}
