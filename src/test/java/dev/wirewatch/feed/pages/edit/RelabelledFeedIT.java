package dev.wirewatch.feed.pages.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.source.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A feed that gets another outlet, by whichever way: pages, tags and the index agree. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wirewatch.poll.enabled=false")
@DirtiesContext
class RelabelledFeedIT {

  private static final Instant SEEN = Instant.parse("2026-03-31T12:00:00Z");

  @TempDir static Path data;

  @LocalServerPort private int port;
  @Autowired private Feeds feeds;
  @Autowired private Items items;
  @Autowired private EntrySink sink;
  @Autowired private TransactionTemplate transaction;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  private static NewFeed described(String path, String outlet) throws Exception {
    var address = FeedAddress.parse("https://harbour.example/" + path);
    return new NewFeed("Harbour", address, outlet, "", "", "", null, true, "", null);
  }

  private Feed feedWithAnItem(String path, String outlet) throws Exception {
    Feed feed = feeds.add(described(path, outlet)).feed();
    var entry = Entry.of(path, null, "Ferry news", "");
    transaction.execute(status -> sink.accept(List.of(new Delivery(feed, List.of(entry), SEEN))));
    assertThat(outlets("outlet:" + outlet)).containsExactly(outlet);
    return feed;
  }

  private List<String> outlets(String query) throws QueryProblem {
    items.awaitSearchable();
    var filter =
        new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), query, null, null);
    return items.find(filter, null, 9).items().stream().map(Item::outlet).toList();
  }

  private void assertThatItemsHave(String outlet, String no) {
    await()
        .untilAsserted(() -> {
          assertThat(outlets("outlet:" + outlet)).containsExactly(outlet);
          assertThat(outlets("outlet:" + no)).isEmpty();
        });
  }

  @Test
  void itsEditPageSaysThatStoredItemsFollowAndTheyDo() throws Exception {
    Feed feed = feedWithAnItem("edited", "Mail");
    String page = "http://localhost:" + port + "/feeds/" + feed.id() + "/edit";
    assertThat(Jsoup.connect(page).get().text()).contains("counts for the stored items too");
    Document saved = save(page, feed, "Gazette");
    assertThat(saved.text()).contains("Its stored items are tagged anew for it");
    assertThatItemsHave("Gazette", "Mail");
    assertThat(save(page, feed, "Gazette").text())
        .contains("Saved.")
        .doesNotContain("Its stored items are tagged anew");
  }

  private static Document save(String page, Feed feed, String outlet) throws IOException {
    return Jsoup.newSession()
        .url(page)
        .data("url", feed.url(), "name", "Harbour", "outlet", outlet, "country", "Peru")
        .post();
  }

  @Test
  void aDeletedFeedThatComesBackUnderAnotherOutletTakesItsItemsAlong() throws Exception {
    Feed feed = feedWithAnItem("revived", "Herald");
    feeds.delete(feed.id(), ItemsAfter.KEEP);
    feeds.addAll(List.of(described("revived", "Courier")));
    assertThatItemsHave("Courier", "Herald");
  }
}
