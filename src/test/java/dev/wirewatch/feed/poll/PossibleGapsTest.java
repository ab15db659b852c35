package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.poll.FeedHealth.Verdict;
import dev.wirewatch.fetch.FailureKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When entries may have been missed between two polls. */
class PossibleGapsTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final FeedLife feed = new FeedLife();

  @Test
  void theFirstPollIsNoGapAlthoughNothingIsKnown() {
    assertThat(feed.bringsNew(20).poll().gapSince()).isNull();
  }

  @Test
  void aDocumentOfWhichNothingIsKnownIsAPossibleGapAndBringsTheNextPollForward() {
    feed.bringsNew(20);
    feed.after(HOUR.multipliedBy(4));

    Verdict verdict = feed.bringsNew(20);

    assertThat(verdict.poll().gapSince()).isEqualTo(FeedLife.NOON);
    assertThat(feed.untilNext(verdict)).isLessThanOrEqualTo(HOUR.multipliedBy(2));
    assertThat(feed.target.condition().state()).isEqualTo(State.OK);
  }

  @Test
  void oneKnownOrEditedEntryMeansThatNothingWasMissed() {
    feed.bringsNew(20);
    feed.after(HOUR);
    assertThat(feed.bringsNew(19).poll().gapSince()).isNull();
    assertThat(feed.reads(FeedLife.undated(20), Intake.of(19, 1, 0)).poll().gapSince()).isNull();
  }

  @Test
  void aGapIsCountedFromTheLastPollThatWasReadNotFromFailures() {
    feed.bringsNew(20);
    feed.after(HOUR).fails(FailureKind.TIMED_OUT, null);
    feed.after(HOUR).isUnreadable();

    assertThat(feed.after(HOUR).bringsNew(20).poll().gapSince()).isEqualTo(FeedLife.NOON);
  }

  @Test
  void anUnchangedAnswerMovesTheBeginningOfAGap() {
    feed.bringsNew(20);
    feed.after(HOUR).isUnchanged();

    assertThat(feed.after(HOUR).bringsNew(20).poll().gapSince())
        .isEqualTo(FeedLife.NOON.plus(HOUR));
  }

  @Test
  void afterAnEmptyDocumentNothingCanHaveBeenPushedOut() {
    feed.reads(List.of(), Intake.NOTHING);
    assertThat(feed.target.condition().state()).isEqualTo(State.OK);
    assertThat(feed.target.words()).contains("holds no entries");

    assertThat(feed.after(DAY).bringsNew(20).poll().gapSince()).isNull();
  }
}
