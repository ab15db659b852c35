package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameFeedTwiceIT {

  private static final int CLICKS = 4;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void clicksAtTheSameMomentAddOneFeedAndTheOthersLearnOfIt(TestDatabase kind) throws Exception {
    TestDatabase.Opened database = kind.open();
    Feeds feeds = new StoredFeeds(database).feeds(() -> Instant.parse("2026-03-31T12:00:00Z"));
    try (var people = Executors.newFixedThreadPool(CLICKS)) {
      for (int i = 0; i < 25; i++) {
        var together = new CyclicBarrier(CLICKS);
        NewFeed feed = feed("https://wire.example/" + i);
        Callable<String> click =
            () -> {
              together.await();
              return added(feeds, feed);
            };
        var answers = people.invokeAll(Collections.nCopies(CLICKS, click));
        assertThat(answers)
            .extracting(Future::get)
            .containsExactlyInAnyOrder("added", "exists", "exists", "exists");
      }
    }
    assertThat(feeds.count()).isEqualTo(25);
  }

  private static String added(Feeds feeds, NewFeed feed) {
    try {
      feeds.add(feed);
      return "added";
    } catch (FeedExists e) {
      return "exists";
    }
  }

  private static NewFeed feed(String url) throws BadAddress {
    return new NewFeed("", FeedAddress.parse(url), "", "", "", "", null, true, "", null);
  }
}
