package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PollQueueIT {

  private static final Instant NOW = Polls.NOW;

  private final TestDatabase kind;
  private final Polls polls;
  private final PollQueue other;
  private final PollSchedule schedule;

  PollQueueIT(TestDatabase kind) {
    this.kind = kind;
    polls = new Polls(kind);
    other = polls.queue("another node");
    schedule = polls.schedule(true);
  }

  @AfterEach
  void close() throws IOException {
    polls.close();
  }

  private long followed(String path) {
    long feed = polls.good(path);
    schedule.follow(polls.target(feed).feed());
    return feed;
  }

  @Test
  void aFeedIsClaimedByOneNodeAtATime() {
    long feed = followed("/wire");

    assertThat(polls.queue.claim(10, NOW)).containsExactly(feed);

    assertThat(other.claim(10, NOW)).isEmpty();
    assertThat(polls.queue.claim(10, NOW)).isEmpty();
  }

  @Test
  void nodesThatLookAtTheSameMomentShareWhatIsDue() throws Exception {
    List<Long> feeds = IntStream.range(0, 200).mapToObj(i -> followed("/" + i)).toList();
    var claimed = new ArrayList<Long>();

    try (var nodes = Executors.newFixedThreadPool(2)) {
      Callable<List<Long>> one = () -> claimAll(polls.queue);
      Callable<List<Long>> two = () -> claimAll(other);
      for (Future<List<Long>> node : nodes.invokeAll(List.of(one, two))) {
        claimed.addAll(node.get());
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
    claimed.addAll(claimAll(other));

    assertThat(claimed).containsExactlyInAnyOrderElementsOf(feeds);
  }

  private static List<Long> claimAll(PollQueue node) {
    var all = new ArrayList<Long>();
    for (List<Long> some = node.claim(7, NOW); !some.isEmpty(); some = node.claim(7, NOW)) {
      all.addAll(some);
    }
    return all;
  }

  @Test
  void theClaimsOfANodeThatDiedEndByThemselves() {
    long feed = followed("/wire");
    other.claim(10, NOW);

    Instant later = NOW.plus(PollQueue.LEASE).plusSeconds(1);

    assertThat(polls.queue.claim(10, later)).containsExactly(feed);
  }

  @Test
  void aRenewedClaimHolds() {
    long feed = followed("/wire");
    other.claim(10, NOW);
    Instant later = NOW.plus(PollQueue.LEASE).minusSeconds(1);

    other.renew(List.of(feed), later);

    assertThat(polls.queue.claim(10, later.plusSeconds(2))).isEmpty();
  }

  @Test
  void onlyADatabaseOfOneProcessForgetsClaimsAtItsStart() {
    long feed = followed("/wire");
    other.claim(10, NOW);

    polls.queue.releaseDead();

    assertThat(polls.queue.claim(10, NOW))
        .isEqualTo(kind == TestDatabase.H2 ? List.of(feed) : List.of());
  }

  @Test
  void aNodeThatStopsGivesItsFeedsBack() {
    long feed = followed("/wire");
    other.claim(10, NOW);

    other.release();

    assertThat(polls.queue.claim(10, NOW)).containsExactly(feed);
  }

  @Test
  void whatPeopleAskForComesBeforeWhatHasBeenDueForLong() {
    followed("/late");
    long asked = polls.good("/asked");
    polls.now = NOW.plusSeconds(60);

    polls.rounds(schedule).start(List.of(asked));

    assertThat(polls.queue.claim(1, polls.now)).containsExactly(asked);
  }

  @Test
  void aPolledFeedIsDueAgainWhenItsHealthSays() {
    long feed = followed("/wire");
    polls.queue.claim(10, NOW);

    Instant next = polls.poll(feed).orElseThrow();

    assertThat(polls.queue.claim(10, next.minus(Duration.ofMillis(1)))).isEmpty();
    assertThat(polls.queue.claim(10, next)).containsExactly(feed);
  }

  @Test
  void aPollWhoseClaimWasLostChangesNothingInTheOthersClaim() {
    long feed = followed("/wire");
    other.claim(10, NOW);

    polls.poll(feed);

    assertThat(polls.queue.claim(10, NOW.plus(Duration.ofDays(1)))).containsExactly(feed);
  }

  @Test
  void aFeedSwitchedOffDuringItsPollIsNotPolledAgain() {
    long feed = followed("/wire");
    polls.queue.claim(10, NOW);
    polls.database.jdbc().sql("update feed set enabled = false").update();
    schedule.follow(polls.target(feed).feed());

    polls.poll(feed);

    assertThat(polls.queue.claim(10, NOW.plus(Duration.ofDays(30)))).isEmpty();
  }
}
