package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Feeds as people add, change and delete them, on a real database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeedsIT {

  private final NoItems items = new NoItems();
  private final Feeds feeds;

  FeedsIT(TestDatabase kind) {
    feeds = new StoredFeeds(kind.open()).feeds(() -> Instant.parse("2026-03-31T12:00:00Z"), items);
  }

  @Test
  void onlyAFeedThatComesBackMayHaveItemsToTagAnew() throws Exception {
    long feed = feeds.add(described("wire", "Herald")).feed().id();
    assertThat(items.relabelled).isEmpty();

    feeds.delete(feed, ItemsAfter.KEEP);
    FeedStatus back = feeds.add(described("wire", "Courier"));

    assertThat(back.feed().id()).isEqualTo(feed);
    assertThat(back.feed().outlet()).isEqualTo("Courier");
    assertThat(items.relabelled).containsExactly(feed);
  }

  @Test
  void aFeedThatGetsAnotherOutletHasItemsToTagAnew() throws Exception {
    long feed = feeds.add(described("wire", "Herald")).feed().id();
    feeds.update(feed, described("moved", "Herald"));
    assertThat(items.relabelled).isEmpty();
    feeds.update(feed, described("moved", "Courier"));
    assertThat(items.relabelled).containsExactly(feed);
  }

  @Test
  void anAddressIsFollowedOnce() throws Exception {
    feeds.add(described("wire", "Herald"));
    feeds.add(described("other", "Herald"));
    assertThatThrownBy(() -> feeds.add(described("wire", "Courier")))
        .isInstanceOf(FeedExists.class);
    long other = feeds.add(described("third", "Herald")).feed().id();
    assertThatThrownBy(() -> feeds.update(other, described("wire", "Herald")))
        .isInstanceOf(FeedExists.class);
    assertThat(feeds.all())
        .extracting(status -> status.feed().outlet())
        .isEqualTo(List.of("Herald", "Herald", "Herald"));
  }

  private static NewFeed described(String path, String outlet) throws BadAddress {
    var address = FeedAddress.parse("https://harbour.example/" + path);
    return new NewFeed("Harbour", address, outlet, "", "", "", null, true, "", null);
  }
}
