package dev.wirewatch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.Wirewatch;
import dev.wirewatch.feed.DecidedItems;
import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.ItemCounts;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.source.Entry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of items, and of what was decided about them, when their feed is deleted. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeedDeletionIT {

  private static final Instant SEEN = Instant.parse("2026-03-31T12:00:00Z");

  private final DataSource database;
  private final Path data;
  private ConfigurableApplicationContext program;
  private final Feed feed;

  FeedDeletionIT(TestDatabase kind, @TempDir Path data) throws Exception {
    this.database = kind.open().dataSource();
    this.data = data;
    Files.writeString(
        data.resolve("themes.yml"),
        "themes: [{id: energy, name: Energy, query: pipeline, description: Pipelines}]");
    this.program = start();
    this.feed = add("https://wire.example/rss");
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Wirewatch.class)
        .initializers(context ->
            ((GenericApplicationContext) context)
                .registerBean("dataSource", DataSource.class, () -> database))
        .run(
            "--wirewatch.data-dir=" + data.resolve("data"),
            "--wirewatch.config-dir=" + data,
            "--wirewatch.poll.enabled=false",
            "--server.port=0",
            "--server.address=127.0.0.1");
  }

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void deletingAFeedSparesEverythingThatSomebodyDecidedAbout() throws Exception {
    Feed other = add("https://other.example/rss");
    deliver(other, "elsewhere");
    deliver(feed, "plain", "read", "kept", "dismissed", "noted", "tagged", "untagged", "undone");
    decide("kept", State.KEPT, Set.of(), Set.of(), null);
    decide("dismissed", State.DISMISSED, Set.of(), Set.of(), null);
    decide("noted", null, Set.of(), Set.of(), "Ask Moscow");
    decide("tagged", null, Set.of("energy"), Set.of(), null);
    decide("untagged", null, Set.of(), Set.of("energy"), null);
    long undone = decide("undone", State.KEPT, Set.of(), Set.of(), null);
    reviews().undo(undone);
    Item noted = item("noted");

    assertThat(feeds().items(List.of(feed.id()))).isEqualTo(new ItemCounts(8, 6));
    assertThat(reviews().decidedItems(List.of(feed.id(), other.id())))
        .isEqualTo(new DecidedItems(1, 1, 1, 2));
    assertThat(ask("GET", "/feeds/" + feed.id() + "/delete").body())
        .contains("1 kept, 1 dismissed, 1 with a note, 2 tagged by hand");
    assertThat(feeds().delete(feed.id(), ItemsAfter.DELETE_UNDECIDED)).isTrue();

    assertThatSearchesFind(
        "kept", "dismissed", "noted", "tagged", "untagged", "undone", "elsewhere");
    assertThat(reviews().of(noted.id())).hasSize(1);
    assertThat(items().find(noted.id())).hasValue(noted);
    assertThat(feeds().delete(feed.id(), ItemsAfter.DELETE_UNDECIDED)).isFalse();
  }

  @Test
  void itemsStayUnlessSomebodySaysOtherwise() throws Exception {
    deliver(feed, "plain");
    String path = "/api/v1/feeds/" + feed.id();

    assertThat(ask("GET", "/api/v1/feeds/deletion?id=" + feed.id()).body())
        .isEqualTo("{\"items\":1,\"deleted\":1,\"kept\":0}");
    assertThat(ask("DELETE", path + "?items=all").statusCode()).isEqualTo(400);
    assertThat(ask("DELETE", path).statusCode()).isEqualTo(204);
    assertThat(ask("DELETE", path).statusCode()).isEqualTo(404);

    assertThatSearchesFind("plain");
    assertThat(item("plain").feed()).isEqualTo(feed.name());
  }

  @Test
  void manyFeedsWithManyItemsAreDeletedAtOnce() throws Exception {
    Feed second = add("https://second.example/rss");
    deliver(feed, IntStream.range(0, 1_200).mapToObj(i -> "first " + i).toArray(String[]::new));
    deliver(second, IntStream.range(0, 30).mapToObj(i -> "second " + i).toArray(String[]::new));
    decide("second 7", State.KEPT, Set.of(), Set.of(), null);

    String address = "/api/v1/feeds?items=delete&id=%d,%d,-1".formatted(feed.id(), second.id());
    assertThat(ask("DELETE", address).body()).isEqualTo("{\"feeds\":2}");

    assertThatSearchesFind("second 7");
    assertThat(feeds().count()).isZero();
    assertThat(unfinished()).isZero();
  }

  @Test
  void aDeletionThatWasCutOffGoesOnWithTheNextStart() throws Exception {
    deliver(feed, "plain", "kept");
    decide("kept", State.KEPT, Set.of(), Set.of(), null);
    feeds().delete(feed.id(), ItemsAfter.KEEP);
    jdbc().sql("update feed set purging = true").update();
    program.close();

    program = start();

    await().untilAsserted(() -> assertThat(unfinished()).isZero());
    assertThatSearchesFind("kept");
  }

  @Test
  void aFeedThatComesBackIsAskedForItsWholeDocument() throws Exception {
    deliver(feed, "plain");
    jdbc().sql("update feed_state set etag = 'v1', state = 'GONE'").update();
    feeds().delete(feed.id(), ItemsAfter.DELETE_UNDECIDED);

    assertThat(add(feed.url()).id()).isEqualTo(feed.id());
    assertThat(jdbc().sql("select etag from feed_state").query(String.class).list())
        .containsOnlyNulls();
    deliver(feed, "plain");

    assertThatSearchesFind("plain");
  }

  private Feed add(String url) throws Exception {
    var described = new NewFeed("", FeedAddress.parse(url), "", "", "", "", null, true, "", null);
    return feeds().add(described).feed();
  }

  private void deliver(Feed to, String... titles) {
    List<Entry> entries =
        Arrays.stream(titles).map(title -> Entry.of(title, null, title, "")).toList();
    program.getBean(EntrySink.class).accept(List.of(new Delivery(to, entries, SEEN)));
    await().untilAsserted(() -> assertThat(titles()).contains(titles));
  }

  private long decide(
      String title,
      @Nullable State state,
      Set<String> add,
      Set<String> remove,
      @Nullable String note)
      throws Exception {
    return reviews().decide(item(title).id(), state, add, remove, note).id();
  }

  private Item item(String title) throws Exception {
    return items().find(ItemFilter.NONE, null, 2_000).items().stream()
        .filter(item -> item.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** Waits until searches find just these; at the start the index is still being made. */
  private void assertThatSearchesFind(String... titles) {
    await().untilAsserted(() -> assertThat(titles()).containsExactlyInAnyOrder(titles));
  }

  private List<String> titles() throws Exception {
    items().awaitSearchable();
    var page = items().find(ItemFilter.NONE, null, 2_000);
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items().stream().map(Item::title).toList();
  }

  private int unfinished() {
    return jdbc().sql("select count(*) from feed where purging").query(Integer.class).single();
  }

  private Feeds feeds() {
    return program.getBean(Feeds.class);
  }

  private Items items() {
    return program.getBean(Items.class);
  }

  private Reviews reviews() {
    return program.getBean(Reviews.class);
  }

  private JdbcClient jdbc() {
    return program.getBean(JdbcClient.class);
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    String port = program.getEnvironment().getProperty("local.server.port", "");
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
