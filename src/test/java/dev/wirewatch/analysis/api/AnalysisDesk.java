package dev.wirewatch.analysis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.item.Items;
import dev.wirewatch.review.Desk;
import dev.wirewatch.review.Desk.Answer;
import dev.wirewatch.source.Entry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The program with a wire and analyses of our own; its clock runs and can be put forward. */
final class AnalysisDesk implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable AnalysisDesk started;
  private static @Nullable TestDatabase kindStarted;

  final Desk desk;
  private final Feed feed;

  private AnalysisDesk(TestDatabase kind, Path data) throws Exception {
    desk = new Desk(kind, data);
    feed = feed("https://wire.example/rss");
  }

  /** One that is started, or a new one on another database. */
  static AnalysisDesk on(TestDatabase kind, Path data) throws Exception {
    AnalysisDesk present = started;
    if (present == null || kind != kindStarted) {
      stop();
      present = new AnalysisDesk(kind, data.resolve(kind.name()));
      started = present;
      kindStarted = kind;
    }
    return present;
  }

  static void stop() {
    if (started != null) {
      started.close();
      started = null;
    }
  }

  Feed feed(String url) throws Exception {
    var described =
        new NewFeed("", FeedAddress.parse(url), "Wire", "", "", "", null, true, "", null);
    return desk.bean(Feeds.class).add(described).feed();
  }

  Instant now() {
    return desk.bean(Clock.class).instant();
  }

  /** An analysis of its own, under a new title; returns its address. */
  String analysis(String... paragraphs) {
    String text = "Paper " + COUNT.incrementAndGet() + "\\n\\n" + String.join("\\n\\n", paragraphs);
    Answer added = desk.post("ann", "/analyses", "{'text': '" + text + "'}").expect(201);
    return "/analyses/" + added.json().get("id").asString();
  }

  JsonNode get(String path) {
    return desk.get("ann", path);
  }

  Answer post(String path, String body) {
    return desk.post("ann", path, body);
  }

  Answer put(String path, String body) {
    return desk.call("ann", "PUT", path, body);
  }

  Answer delete(String path) {
    return desk.call("ann", "DELETE", path, "");
  }

  /** A claim of the first passage; returns its id. */
  long claim(String analysis, String more) {
    return post(
            analysis + "/claims", "{'position': 1, 'name': 'It is so', 'kind': 'fact'" + more + "}")
        .expect(201)
        .id();
  }

  /** An item that was published some time ago; returns its id. */
  long item(String title, Duration ago) {
    return item(feed, title, title, "", ago);
  }

  long item(Feed of, String guid, String title, String summary, Duration ago) {
    Entry entry =
        Entry.of(guid, "https://wire.example/" + guid.hashCode(), title, summary)
            .at(now().minus(ago).atOffset(ZoneOffset.UTC));
    desk.bean(EntrySink.class).accept(List.of(new Delivery(of, List.of(entry), now())));
    desk.bean(Items.class).awaitSearchable();
    return jdbc().sql("select id from item where guid = ?").param(guid).query(Long.class).single();
  }

  JdbcClient jdbc() {
    return JdbcClient.create(desk.database());
  }

  /** Evidence on a claim; returns its id. */
  long attach(String analysis, long claim, long item, String stance) {
    return post(
            analysis + "/evidence",
            "{'itemId': %d, 'claimId': %d, 'stance': '%s'}".formatted(item, claim, stance))
        .expect(201)
        .id();
  }

  /** The state of a claim, as its word. */
  String state(String analysis, long claim) {
    return get(analysis + "/claims/" + claim).get("state").get("word").asString();
  }

  /** Bodies that a call must refuse with a problem, whatever becomes of it elsewhere. */
  static void assertProblem(Answer answer, int status, String words) {
    answer.expect(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotEmpty();
    assertThat(problem.get("detail").asString()).contains(words);
  }

  @Override
  public void close() {
    desk.close();
  }
}
