package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.poll.FeedHealth.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is learned of how often a feed brings news, and what its silence then means. */
class FeedRhythmTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final FeedLife feed = new FeedLife();

  @Test
  void theRhythmFollowsWhatArrivesNotWhatOneDocumentsDatesSay() {
    // The dates claim an entry a minute; one an hour is what comes.
    Verdict last = feed.reads(feed.every(MINUTE, 20, Duration.ZERO), Intake.of(20, 0, 0));
    for (int hour = 0; hour < 14 * 24; hour++) {
      last = feed.after(HOUR).reads(feed.every(MINUTE, 20, Duration.ZERO), Intake.of(1, 0, 19));
    }
    assertThat(feed.untilNext(last)).isBetween(MINUTE.multipliedBy(55), MINUTE.multipliedBy(65));
  }

  @Test
  void aFeedThatBringsMuchAtOnceIsAskedSoonerThanItUsuallyIs() {
    feed.reads(feed.every(HOUR.multipliedBy(3), 20, Duration.ZERO), Intake.of(20, 0, 0));
    feed.after(HOUR);
    Verdict lively = feed.bringsNew(6);
    assertThat(feed.untilNext(lively)).isEqualTo(MINUTE.multipliedBy(10));

    feed.after(MINUTE.multipliedBy(10));
    assertThat(feed.untilNext(feed.isUnchanged())).isGreaterThan(HOUR);
  }

  @Test
  void aFeedThatDatesNothingIsLearnedFromItsArrivals() {
    Verdict last = feed.bringsNew(20);
    assertThat(feed.untilNext(last)).isEqualTo(MINUTE.multipliedBy(30));
    for (int poll = 0; poll < 200; poll++) {
      last = feed.after(MINUTE.multipliedBy(30)).bringsNew(3);
    }
    assertThat(feed.untilNext(last)).isBetween(MINUTE.multipliedBy(9), MINUTE.multipliedBy(11));
  }

  @Test
  void aFeedThatFallsAsleepIsAskedEverLessOften() {
    feed.reads(feed.every(MINUTE.multipliedBy(10), 20, Duration.ZERO), Intake.of(20, 0, 0));
    Duration before = feed.untilNext(feed.after(HOUR).isUnchanged());
    Duration after = feed.untilNext(feed.after(DAY).isUnchanged());
    assertThat(after).isGreaterThan(before);
    assertThat(feed.untilNext(feed.after(DAY.multipliedBy(20)).isUnchanged()))
        .isEqualTo(Duration.ofMinutes(288));
  }

  @Test
  void aWireThatFallsSilentAgainstItsRhythmIsQuietInWords() {
    feed.reads(feed.every(HOUR, 30, Duration.ZERO), Intake.of(30, 0, 0));
    assertThat(feed.after(HOUR.multipliedBy(5)).isUnchanged().target().condition().state())
        .isEqualTo(State.OK);

    PollTarget quiet = feed.after(HOUR.multipliedBy(2)).isUnchanged().target();

    assertThat(quiet.condition().state()).isEqualTo(State.QUIET);
    assertThat(quiet.words())
        .startsWith(
            "Nothing new since 31 March 2026, 12:00 UTC, though this feed is seldom silent for"
                + " longer than 60 minutes.");
    assertThat(quiet.condition().failures()).isZero();
  }

  @Test
  void newsEndsTheQuiet() {
    feed.reads(feed.every(HOUR, 30, Duration.ZERO), Intake.of(30, 0, 0));
    feed.after(DAY).isUnchanged();
    assertThat(feed.target.condition().state()).isEqualTo(State.QUIET);

    feed.after(MINUTE).bringsNew(1);

    assertThat(feed.target.condition().state()).isEqualTo(State.OK);
    assertThat(feed.target.words()).isEmpty();
  }

  @Test
  void aSilenceThatWasSeenBeforeIsUsual() {
    feed.reads(feed.every(HOUR, 30, Duration.ZERO), Intake.of(30, 0, 0));
    feed.after(HOUR.multipliedBy(12)).bringsNew(1);

    assertThat(feed.after(HOUR.multipliedBy(14)).isUnchanged().target().condition().state())
        .isEqualTo(State.OK);
  }

  @Test
  void aFeedWatchedForLessThanADayIsNotCalledQuiet() {
    feed.reads(feed.every(MINUTE, 20, Duration.ZERO), Intake.of(20, 0, 0));
    assertThat(feed.after(HOUR.multipliedBy(8)).isUnchanged().target().condition().state())
        .isEqualTo(State.OK);
  }

  @Test
  void aFeedWithoutNewsForAMonthIsFrozenEvenWhenItNeverChangesAgain() {
    feed.reads(feed.dated(DAY, DAY.multipliedBy(2)), Intake.of(2, 0, 0));
    assertThat(feed.after(DAY.multipliedBy(28)).isUnchanged().target().condition().state())
        .isEqualTo(State.OK);

    PollTarget frozen = feed.after(DAY.multipliedBy(2)).isUnchanged().target();

    assertThat(frozen.condition().state()).isEqualTo(State.FROZEN);
    assertThat(frozen.words()).contains("30 March 2026").contains("Look for another feed");
  }

  @Test
  void aQuarterlyIsNotFrozenAfterAMonth() {
    feed.reads(feed.every(DAY.multipliedBy(90), 12, DAY.multipliedBy(40)), Intake.of(12, 0, 0));
    assertThat(feed.target.condition().state()).isEqualTo(State.OK);
  }

  @Test
  void newArrivalsWithOldDatesAreNewsAllTheSame() {
    feed.reads(feed.dated(DAY.multipliedBy(900)), Intake.of(1, 0, 0));
    assertThat(feed.target.condition().state()).isEqualTo(State.FROZEN);

    feed.after(DAY).reads(feed.dated(DAY.multipliedBy(900)), Intake.of(1, 0, 0));

    assertThat(feed.target.condition().state()).isEqualTo(State.OK);
  }
}
