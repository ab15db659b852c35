package dev.wirewatch.feed.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.config.Durability;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedSchedule;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.PollRounds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RoundsIT {

  private final ManagedFeeds feeds;
  private final Followed schedule = new Followed();
  private final PollRounds asked;
  private final Rounds rounds;
  private final BulkChanges changes;

  RoundsIT(TestDatabase kind) {
    TestDatabase.Opened database = kind.open();
    feeds = new ManagedFeeds(database);
    asked = feeds.stored.rounds(schedule, () -> ManagedFeeds.NOW);
    rounds = new Rounds(feeds.jdbc, asked, () -> ManagedFeeds.NOW);
    changes =
        new BulkChanges(
            feeds.jdbc,
            feeds.states,
            schedule,
            feeds.stored.activity(() -> ManagedFeeds.NOW),
            new Durability(database.dataSource()));
  }

  @Test
  void findsRunningRoundsAndNamesWhatFailed() {
    long good = feeds.add("good", "");
    long bad = feeds.add("bad", "");
    long round = asked.start(List.of(good, bad));
    long later = asked.start(List.of(good));

    assertThat(rounds.running()).extracting(r -> r.progress().id()).containsExactly(later, round);
    feeds.health(bad, State.FAILING, 1, Duration.ofDays(1));
    done(bad, true);
    assertThat(rounds.find(round).orElseThrow().failures())
        .containsExactly(new Round.Failure(bad, "bad", ""));
    done(good, false);

    assertThat(rounds.running()).isEmpty();
    Round finished = rounds.find(round).orElseThrow();
    assertThat(finished.isRunning()).isFalse();
    assertThat(finished.requestedAt()).isEqualTo(ManagedFeeds.NOW);
    assertThat(rounds.find(-1)).isEmpty();
  }

  private void done(long feed, boolean failed) {
    feeds
        .jdbc
        .sql(
            "update poll_round_feed set done_at = current_timestamp, failed = :failed,"
                + " new_items = 0 where feed_id = :feed")
        .param("failed", failed)
        .param("feed", feed)
        .update();
  }

  @Test
  void switchesFeedsOffAndOnAndTellsTheSchedule() {
    long first = feeds.add("first", "");
    long second = feeds.add("second", "");
    feeds.switchOff(second);

    assertThat(changes.setEnabled(List.of(first, second), false)).isEqualTo(1);
    assertThat(schedule.followed).containsExactly(first, second);
    assertThat(changes.setEnabled(List.of(first, second), true)).isEqualTo(2);
    assertThat(feeds.stored.get(first).feed().enabled()).isTrue();
    assertThat(changes.setEnabled(List.of(), true)).isZero();
  }

  @Test
  void filesFeedsUnderAGroup() {
    long first = feeds.add("first", "Russia");
    feeds.add("second", "Russia");

    assertThat(changes.setGroup(List.of(first, -1L), "Wires")).isEqualTo(1);
    assertThat(feeds.stored.get(first).feed().group()).isEqualTo("Wires");
  }

  /** Remembers who is to be followed. */
  private static final class Followed implements FeedSchedule {
    final List<Long> followed = new ArrayList<>();

    @Override
    public void follow(Feed feed) {
      followed.add(feed.id());
    }

    @Override
    public void followAll(Collection<Long> feedIds) {
      followed.addAll(feedIds);
    }

    @Override
    public void forget(Collection<Long> feedIds) {}

    @Override
    public void bringForward(long roundId, Instant now) {}

    @Override
    public void wake() {}
  }
}
