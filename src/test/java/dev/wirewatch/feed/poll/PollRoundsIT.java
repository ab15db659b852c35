package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.PollRound;
import dev.wirewatch.feed.PollRounds;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PollRoundsIT {

  private final Polls polls;

  PollRoundsIT(TestDatabase kind) {
    polls = new Polls(kind);
  }

  @BeforeEach
  void record() {
    polls.recorder.start();
  }

  @AfterEach
  void close() throws IOException {
    polls.close();
  }

  @Test
  void aRoundAsksAllFeedsAndCountsTheBroken() {
    polls.good("/one");
    polls.good("/two");
    polls.answer("/broken", "500 Internal Server Error");
    polls.add(polls.server.at("/broken"));
    PollSchedule schedule = polls.schedule(false);
    PollRounds rounds = polls.rounds(schedule);
    schedule.start();

    PollRound round = finished(rounds, rounds.startAll());

    assertThat(round).isEqualTo(new PollRound(round.id(), 3, 3, 1, 2, Polls.NOW));
  }

  @Test
  void aRoundWrittenBeforeACrashIsFinishedByTheNextStart() {
    polls.good("/one");
    polls.good("/two");
    PollRounds crashed = polls.rounds(polls.schedule(false));
    long id = crashed.startAll();
    assertThat(crashed.find(id)).hasValue(new PollRound(id, 2, 0, 0, 0, null));

    PollSchedule next = polls.schedule(false);
    next.start();

    assertThat(finished(polls.rounds(next), id).done()).isEqualTo(2);
  }

  @Test
  void withPollingOffOnlyRoundsArePolled() {
    long asked = polls.good("/asked");
    long other = polls.good("/other");
    PollSchedule schedule = polls.schedule(false);
    PollRounds rounds = polls.rounds(schedule);
    schedule.follow(polls.target(other).feed());
    schedule.start();

    finished(rounds, rounds.start(List.of(asked)));

    assertThat(polls.health(asked).state()).isEqualTo(State.OK);
    assertThat(polls.health(other).state()).isEqualTo(State.WAITING);
    await().untilAsserted(() -> assertThat(scheduled()).isEmpty());
  }

  @Test
  void withPollingOnEveryFeedIsPolledAndScheduledAgain() {
    long feed = polls.good("/wire");
    polls.schedule(true).start();

    await().untilAsserted(() -> assertThat(polls.health(feed).state()).isEqualTo(State.OK));

    assertThat(scheduled()).containsExactly(feed);
  }

  @Test
  void manyFeedsAreFollowedAsTheyStand() {
    long enabled = polls.good("/enabled");
    long disabled = polls.good("/disabled");
    long other = polls.good("/other");
    PollSchedule schedule = polls.schedule(true);
    schedule.follow(polls.target(disabled).feed());
    polls
        .database
        .jdbc()
        .sql("update feed set enabled = false where id = :id")
        .param("id", disabled)
        .update();

    schedule.followAll(List.of(enabled, disabled));

    assertThat(scheduled()).containsExactly(enabled);
    schedule.followAll(List.of(other));
    polls.schedule(false).followAll(List.of(enabled));
    assertThat(scheduled()).containsExactly(other);
  }

  @Test
  void aDeletedFeedIsNotPolled() {
    long deleted = polls.good("/deleted");
    long kept = polls.good("/kept");
    PollSchedule schedule = polls.schedule(true);
    schedule.follow(polls.target(deleted).feed());
    polls.feeds.delete(deleted, Polls.NOW);
    schedule.start();
    PollRounds rounds = polls.rounds(schedule);

    assertThat(finished(rounds, rounds.start(List.of(deleted, kept))).total()).isEqualTo(1);
    await().untilAsserted(() -> assertThat(scheduled()).containsExactly(kept));

    assertThat(polls.server.requests()).noneMatch(head -> head.contains("/deleted"));
  }

  @Test
  void aFeedDeletedDuringARoundDoesNotKeepItOpen() {
    long deleted = polls.good("/deleted");
    polls.good("/kept");
    PollSchedule schedule = polls.schedule(false);
    PollRounds rounds = polls.rounds(schedule);
    long id = rounds.startAll();
    schedule.forget(List.of(deleted));
    polls.feeds.delete(deleted, Polls.NOW);
    schedule.start();

    assertThat(finished(rounds, id).total()).isEqualTo(1);
  }

  @Test
  void aFeedChangedDuringARoundIsStillPolledForIt() {
    long feed = polls.good("/wire");
    PollSchedule schedule = polls.schedule(false);
    PollRounds rounds = polls.rounds(schedule);
    long id = rounds.startAll();
    schedule.follow(polls.target(feed).feed());
    schedule.start();

    assertThat(finished(rounds, id).done()).isEqualTo(1);
  }

  @Test
  void aDisabledFeedIsPolledForARoundButNotScheduled() {
    long disabled = polls.good("/disabled");
    polls.database.jdbc().sql("update feed set enabled = false").update();
    PollSchedule schedule = polls.schedule(true);
    PollRounds rounds = polls.rounds(schedule);
    schedule.start();

    finished(rounds, rounds.start(List.of(disabled)));

    assertThat(polls.health(disabled).state()).isEqualTo(State.OK);
    await().untilAsserted(() -> assertThat(scheduled()).isEmpty());
  }

  @Test
  void aRoundAskedForWhileAFeedIsPolledIsDoneWithIt() throws InterruptedException {
    long feed = polls.good("/wire");
    polls.recorder.stop();
    PollSchedule schedule = polls.schedule(false);
    PollRounds rounds = polls.rounds(schedule);
    schedule.start();
    long first = rounds.start(List.of(feed));
    await().until(() -> polls.server.requests().size() == 1);

    long second = rounds.start(List.of(feed));
    polls.recorder.start();

    assertThat(finished(rounds, first).done()).isEqualTo(1);
    assertThat(finished(rounds, second).done()).isEqualTo(1);
  }

  @Test
  void roundsAskedForAtAnyMomentAreFinished() throws InterruptedException {
    List<Long> feeds = IntStream.range(0, 8).mapToObj(i -> polls.good("/" + i)).toList();
    PollSchedule schedule = polls.schedule(true);
    PollRounds rounds = polls.rounds(schedule);
    schedule.start();
    var asked = new ConcurrentLinkedQueue<Long>();

    List<Thread> people =
        IntStream.range(0, 3)
            .mapToObj(person ->
                Thread.ofPlatform()
                    .start(() -> {
                      for (int i = 0; i < 15; i++) {
                        asked.add(
                            i % 3 == 0
                                ? rounds.startAll()
                                : rounds.start(feeds.subList(person, 8)));
                      }
                    }))
            .toList();
    for (Thread person : people) {
      person.join();
    }

    assertThat(asked).hasSize(45).allSatisfy(id -> finished(rounds, id));
  }

  @Test
  void aFeedThatWasGoneIsBroughtBackToLifeByAPollByHand() {
    long feed = polls.good("/gone");
    polls.answer("/gone", "410 Gone");
    PollSchedule schedule = polls.schedule(true);
    PollRounds rounds = polls.rounds(schedule);
    schedule.start();
    finished(rounds, rounds.start(List.of(feed)));
    assertThat(polls.health(feed).state()).isEqualTo(State.GONE);
    assertThat(scheduled()).isEmpty();

    polls.document("/gone", "", Polls.NOW);
    finished(rounds, rounds.start(List.of(feed)));

    assertThat(polls.health(feed).state()).isEqualTo(State.OK);
    assertThat(scheduled()).hasSize(1);
  }

  @Test
  void aClockThatWasAheadKeepsNoFeedFromBeingPolled() {
    long feed = polls.good("/wire");
    PollSchedule schedule = polls.schedule(true);
    polls.now = Polls.NOW.plus(Duration.ofDays(1_000));
    schedule.start();
    await().untilAsserted(() -> assertThat(polls.outcomes(feed)).hasSize(1));

    polls.now = Polls.NOW.plus(Duration.ofDays(500));
    await().untilAsserted(() -> assertThat(polls.outcomes(feed)).hasSize(2));

    schedule.stop();
    polls.now = Polls.NOW;
    polls.schedule(true).start();
    await().untilAsserted(() -> assertThat(polls.outcomes(feed)).hasSize(3));
    assertThat(polls.health(feed).nextPollAt()).isBefore(Polls.NOW.plus(Duration.ofHours(7)));
  }

  private static PollRound finished(PollRounds rounds, long id) {
    await().untilAsserted(() -> assertThat(rounds.find(id).orElseThrow().finishedAt()).isNotNull());
    return rounds.find(id).orElseThrow();
  }

  private List<Long> scheduled() {
    return polls
        .database
        .jdbc()
        .sql("select feed_id from poll_schedule")
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
