package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.fetch.FailureKind;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class PollPriorityTest {

  private final FeedLife feed = new FeedLife();
  private final PollPriority precedence = new PollPriority();

  @Test
  void onlyAFeedThatAnsweredLastTimeGoesFirst() {
    assertThat(PollPriority.goesFirst(feed.target)).isFalse();

    feed.reads(List.of(), Intake.NOTHING);
    assertThat(PollPriority.goesFirst(feed.target)).isTrue();

    feed.fails(FailureKind.TIMED_OUT, null);
    assertThat(PollPriority.goesFirst(feed.target)).isFalse();
  }

  @Test
  void othersWaitUntilTheLastOfThemIsRecorded() throws Exception {
    var order = new ConcurrentLinkedQueue<String>();
    precedence.begin();
    precedence.begin();
    Thread other =
        Thread.ofPlatform()
            .start(() -> {
              try {
                precedence.giveWay();
                order.add("other");
              } catch (InterruptedException e) {
                order.add("interrupted");
              }
            });
    await().until(() -> other.getState() == Thread.State.TIMED_WAITING);
    precedence.end();
    order.add("last of the first");
    precedence.end();
    other.join();

    assertThat(order).containsExactly("last of the first", "other");
  }

  @Test
  void nobodyWaitsWhereNoneGoesFirst() {
    precedence.begin();
    precedence.end();
    Thread.currentThread().interrupt();
    assertThatCode(precedence::giveWay)
        .as("waiting would be interrupted")
        .doesNotThrowAnyException();
    assertThat(Thread.interrupted()).isTrue();
  }
}
