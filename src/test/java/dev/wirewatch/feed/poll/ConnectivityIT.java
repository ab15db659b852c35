package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.fetch.AddressGuard;
import dev.wirewatch.fetch.FailureKind;
import dev.wirewatch.fetch.FeedFetcher;
import dev.wirewatch.fetch.FetchLimits;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.fetch.address.OpenNetworks;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A machine without a network is told from feeds whose servers are not found. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
class ConnectivityIT {

  private final Outside outside = new Outside();
  private final Polls polls;
  private final List<Long> feeds = new ArrayList<>();

  ConnectivityIT(TestDatabase kind) {
    polls = new Polls(kind, outside);
    Stream.of("one", "two", "three", "four")
        .forEach(name -> feeds.add(polls.add(URI.create("http://" + name + ".example/feed"))));
  }

  @AfterEach
  void close() throws IOException {
    polls.close();
  }

  @Test
  void saysOnceThatThisMachineIsOfflineAndBlamesNoFeed(CapturedOutput log) {
    pollAll();
    goOffline();

    assertThat(polls.connectivity.isOffline()).isTrue();
    assertThat(polls.connectivity.lastReached()).contains(Polls.NOW);
    assertThat(polls.events).containsExactly(new NetworkChanged(true));
    assertThat(feeds).allSatisfy(feed -> assertExcused(polls.health(feed)));
    assertThat(log.getOut().split("This machine is offline", -1)).hasSize(2);
    assertThat(log.getOut()).doesNotContain("cannot be found");
  }

  @Test
  void asksFeedsAgainAtTheUsualPaceHoweverLongItLasts() {
    pollAll();
    goOffline();

    for (int i = 0; i < 10; i++) {
      polls.now = polls.now.plus(Duration.ofMinutes(5));
      assertThat(polls.poll(feeds.getFirst())).contains(polls.now.plus(Duration.ofMinutes(5)));
      assertExcused(polls.health(feeds.getFirst()));
    }
  }

  @Test
  void asksAllFeedsThatCouldNotBeAskedAsSoonAsOneAnswers(CapturedOutput log) {
    pollAll();
    feeds.forEach(feed -> schedule(feed, polls.now.plus(Duration.ofDays(1))));
    goOffline();

    outside.cut = false;
    polls.poll(feeds.getFirst());

    assertThat(polls.connectivity.isOffline()).isFalse();
    assertThat(polls.events).containsExactly(new NetworkChanged(true), new NetworkChanged(false));
    assertThat(polls.health(feeds.getFirst()).state()).isEqualTo(State.OK);
    assertThat(due(feeds.get(1))).isEqualTo(polls.now);
    assertThat(log.getOut().split("This machine is online again", -1)).hasSize(2);
  }

  @Test
  void blamesAFeedThatIsNotFoundWhileOthersAnswer(CapturedOutput log) {
    pollAll();
    polls.now = polls.now.plus(Duration.ofHours(1));
    outside.down.add("two.example");
    pollAll();
    polls.connectivity.look();

    assertThat(polls.connectivity.isOffline()).isFalse();
    assertThat(polls.health(feeds.get(1)))
        .extracting(Health::state, Health::failures)
        .containsExactly(State.FAILING, 1);
    assertThat(log.getOut()).contains("The name two.example cannot be found");
  }

  @Test
  void aFeedThatIsNotReachedIsToldWhenThatBeginsAndWhenItEnds(CapturedOutput log) {
    pollAll();
    outside.down.add("two.example");
    for (int i = 0; i < 3; i++) {
      polls.now = polls.now.plus(Duration.ofHours(1));
      pollAll();
      polls.connectivity.look();
    }
    outside.down.clear();
    pollAll();
    pollAll();

    assertThat(log.getOut().lines().filter(line -> line.contains("/feed: ")))
        .satisfiesExactly(
            begin -> assertThat(begin).contains("The name two.example cannot be found"),
            end -> assertThat(end).contains("is well again, after 3 polls that failed"));
  }

  @Test
  void isOfflineThoughServersInsideAnswer() {
    long inside = polls.good("/inside");
    pollAll();
    polls.poll(inside);
    polls.now = polls.now.plus(Duration.ofHours(1));
    polls.poll(inside);
    outside.cut = true;
    pollAll();
    polls.now = polls.now.plus(Duration.ofMinutes(1));
    polls.poll(inside);
    polls.connectivity.look();

    assertThat(polls.connectivity.isOffline()).isTrue();
    polls.poll(inside);
    assertThat(polls.connectivity.isOffline()).isTrue();
    assertThat(polls.health(inside).state()).isEqualTo(State.OK);
  }

  @Test
  void seesThatThisMachineHasNeverBeenOnline() {
    outside.cut = true;
    pollAll();
    polls.connectivity.look();

    assertThat(polls.connectivity.isOffline()).isTrue();
    assertThat(polls.connectivity.lastReached()).isEmpty();
    assertThat(feeds).allSatisfy(feed -> assertExcused(polls.health(feed)));
  }

  private void goOffline() {
    polls.now = polls.now.plus(Duration.ofHours(1));
    outside.cut = true;
    pollAll();
    polls.connectivity.look();
  }

  private void pollAll() {
    feeds.forEach(polls::poll);
  }

  private static void assertExcused(Health health) {
    assertThat(health.state()).isEqualTo(State.OFFLINE);
    assertThat(health.failures()).isZero();
    assertThat(health.message()).contains("This machine was offline");
  }

  private void schedule(long feed, Instant due) {
    polls
        .database
        .jdbc()
        .sql("insert into poll_schedule (feed_id, due_at, asked, again) values (?, ?, false, true)")
        .params(feed, due.atOffset(java.time.ZoneOffset.UTC))
        .update();
  }

  private Instant due(long feed) {
    return polls
        .database
        .jdbc()
        .sql("select due_at from poll_schedule where feed_id = ?")
        .param(feed)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** Servers that answer until they are down, or this machine is cut off from all but its own. */
  private static final class Outside extends FeedFetcher {

    private static final FetchLimits LIMITS =
        new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(20));

    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Outside() {
      super(
          Polls.FETCHING,
          LIMITS,
          new AddressGuard(new OpenNetworks(Polls.FETCHING.allowedNetworks()), LIMITS),
          () -> Polls.NOW);
    }

    @Override
    public FetchResult fetch(FetchRequest request, Room room) {
      String host = request.url().getHost();
      if (host.equals("127.0.0.1")) {
        return super.fetch(request, room);
      }
      String why = "The name " + host + " cannot be found.";
      return cut || down.contains(host)
          ? new FetchResult.Failed(FailureKind.NAME_NOT_FOUND, why, null, null, 0)
          : new FetchResult.NotModified(request.url(), false, null, 0);
    }
  }
}
