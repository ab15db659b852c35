package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.PollRecord.Outcome;
import dev.wirewatch.feed.fetch.FailureKind;
import dev.wirewatch.feed.poll.FeedHealth.Verdict;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FeedHealthTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final URI MOVED = URI.create("https://wire.example/new");

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
    assertThat(feed.target.standing().state()).isEqualTo(State.OK);
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
    assertThat(feed.target.standing().state()).isEqualTo(State.OK);
    assertThat(feed.target.standing().message()).contains("holds no entries");

    assertThat(feed.after(DAY).bringsNew(20).poll().gapSince()).isNull();
  }

  @Test
  void whatWasOddInADocumentIsToldUntilAnotherOneComes() {
    feed.reads(List.of(), Intake.NOTHING);
    feed.after(HOUR).isUnchanged();
    feed.after(HOUR).isUnchanged();
    assertThat(feed.target.standing().message())
        .isEqualTo("The feed answers, but holds no entries.");

    feed.after(HOUR).bringsNew(20);
    feed.after(HOUR).isUnchanged();
    assertThat(feed.target.standing().message()).isEmpty();
  }

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
    assertThat(feed.after(HOUR.multipliedBy(5)).isUnchanged().left().standing().state())
        .isEqualTo(State.OK);

    Standing quiet = feed.after(HOUR.multipliedBy(2)).isUnchanged().left().standing();

    assertThat(quiet.state()).isEqualTo(State.QUIET);
    assertThat(quiet.message())
        .startsWith(
            "Nothing new since 31 March 2026, 12:00 UTC, though this feed is seldom silent for"
                + " longer than 60 minutes.");
    assertThat(quiet.failures()).isZero();
  }

  @Test
  void newsEndsTheQuiet() {
    feed.reads(feed.every(HOUR, 30, Duration.ZERO), Intake.of(30, 0, 0));
    feed.after(DAY).isUnchanged();
    assertThat(feed.target.standing().state()).isEqualTo(State.QUIET);

    feed.after(MINUTE).bringsNew(1);

    assertThat(feed.target.standing().state()).isEqualTo(State.OK);
    assertThat(feed.target.standing().message()).isEmpty();
  }

  @Test
  void aSilenceThatWasSeenBeforeIsUsual() {
    feed.reads(feed.every(HOUR, 30, Duration.ZERO), Intake.of(30, 0, 0));
    feed.after(HOUR.multipliedBy(12)).bringsNew(1);

    assertThat(feed.after(HOUR.multipliedBy(14)).isUnchanged().left().standing().state())
        .isEqualTo(State.OK);
  }

  @Test
  void aFeedWatchedForLessThanADayIsNotCalledQuiet() {
    feed.reads(feed.every(MINUTE, 20, Duration.ZERO), Intake.of(20, 0, 0));
    assertThat(feed.after(HOUR.multipliedBy(8)).isUnchanged().left().standing().state())
        .isEqualTo(State.OK);
  }

  @Test
  void aFeedWithoutNewsForAMonthIsFrozenEvenWhenItNeverChangesAgain() {
    feed.reads(feed.dated(DAY, DAY.multipliedBy(2)), Intake.of(2, 0, 0));
    assertThat(feed.after(DAY.multipliedBy(28)).isUnchanged().left().standing().state())
        .isEqualTo(State.OK);

    Standing frozen = feed.after(DAY.multipliedBy(2)).isUnchanged().left().standing();

    assertThat(frozen.state()).isEqualTo(State.FROZEN);
    assertThat(frozen.message()).contains("30 March 2026").contains("Look for another feed");
  }

  @Test
  void aQuarterlyIsNotFrozenAfterAMonth() {
    feed.reads(feed.every(DAY.multipliedBy(90), 12, DAY.multipliedBy(40)), Intake.of(12, 0, 0));
    assertThat(feed.target.standing().state()).isEqualTo(State.OK);
  }

  @Test
  void newArrivalsWithOldDatesAreNewsAllTheSame() {
    feed.reads(feed.dated(DAY.multipliedBy(900)), Intake.of(1, 0, 0));
    assertThat(feed.target.standing().state()).isEqualTo(State.FROZEN);

    feed.after(DAY).reads(feed.dated(DAY.multipliedBy(900)), Intake.of(1, 0, 0));

    assertThat(feed.target.standing().state()).isEqualTo(State.OK);
  }

  @ParameterizedTest
  @EnumSource(value = FailureKind.class, names = "GONE", mode = Mode.EXCLUDE)
  void everyFailureButGoneIsTriedAgainHoweverOftenItHappens(FailureKind kind) {
    for (int i = 1; i <= 50; i++) {
      Verdict verdict = feed.fails(kind, null);
      assertThat(verdict.next()).isAfter(feed.now).isBefore(feed.now.plus(DAY.plus(HOUR)));
      assertThat(verdict.left().standing().failures()).isEqualTo(i);
      assertThat(verdict.left().standing().state()).isEqualTo(State.FAILING);
    }
  }

  @Test
  void aFeedThatIsGoneIsNotAskedAgainUntilAPollByHandIsAnswered() {
    assertThat(feed.fails(FailureKind.GONE, null).next()).isNull();
    assertThat(feed.target.standing().state()).isEqualTo(State.GONE);

    Verdict alive = feed.after(DAY).bringsNew(20);

    assertThat(alive.next()).isNotNull();
    assertThat(alive.left().standing().state()).isEqualTo(State.OK);
  }

  @Test
  void whatIsKnownOfAFeedSurvivesItsFailures() {
    feed.reads(feed.every(HOUR, 30, Duration.ZERO), Intake.of(30, 0, 0));
    Arrivals known = feed.target.arrivals();

    feed.after(HOUR).fails(FailureKind.SERVER_ERROR, null);

    assertThat(feed.target.arrivals()).isEqualTo(known);
    assertThat(feed.target.etag()).isEqualTo("\"v\"");
    assertThat(feed.target.standing().successAt()).isEqualTo(FeedLife.NOON);
  }

  @Test
  void notModifiedClearsANetworkFailureButNotAnUnreadableDocument() {
    feed.bringsNew(20);
    feed.after(HOUR).fails(FailureKind.TIMED_OUT, null);
    assertThat(feed.after(HOUR).isUnchanged().left().standing().state()).isEqualTo(State.OK);

    feed.after(HOUR).isUnreadable();
    Verdict same = feed.after(HOUR).isUnchanged();

    assertThat(same.left().standing().state()).isEqualTo(State.FAILING);
    assertThat(same.left().standing().message()).isEqualTo("A web page came.");
    assertThat(same.left().standing().failures()).isEqualTo(2);
    assertThat(same.left().standing().successAt())
        .isEqualTo(FeedLife.NOON.plus(HOUR.multipliedBy(2)));
    assertThat(same.poll().outcome()).isEqualTo(Outcome.NOT_MODIFIED);
    assertThat(feed.after(HOUR).bringsNew(1).left().standing().state()).isEqualTo(State.OK);
  }

  @Test
  void aMoveIsBelievedAfterThreeGoodAnswersInARow() {
    feed.answersAt(MOVED, true);
    feed.isUnchangedAt(MOVED, true);
    assertThat(feed.target.move().believed()).isNull();
    feed.answersAt(MOVED, true);
    assertThat(feed.target.move().believed()).isEqualTo(MOVED.toString());
  }

  @Test
  void anythingElseInBetweenMakesAMoveStartAgain() {
    feed.answersAt(MOVED, true);
    feed.answersAt(MOVED, true);
    feed.fails(FailureKind.TIMED_OUT, null);
    assertThat(feed.target.move()).isEqualTo(Move.NONE);

    feed.answersAt(MOVED, true);
    feed.answersAt(MOVED, true);
    feed.isUnchanged();
    assertThat(feed.target.move()).isEqualTo(Move.NONE);

    feed.answersAt(MOVED, true);
    feed.answersAt(MOVED, true);
    feed.answersAt(URI.create("https://elsewhere.example/"), true);
    assertThat(feed.target.move().times()).isEqualTo(1);
  }

  @Test
  void aTemporaryMoveIsNeverBelieved() {
    for (int i = 0; i < 10; i++) {
      feed.answersAt(MOVED, false);
    }
    assertThat(feed.target.move()).isEqualTo(Move.NONE);
  }

  @Test
  void thePollLogTellsOfEntriesThatAreDatedInTheFuture() {
    assertThat(feed.reads(feed.dated(HOUR, MINUTE.multipliedBy(-59)), Intake.of(2, 0, 0)).poll())
        .extracting(PollRecord::mended)
        .isEqualTo("");
    assertThat(feed.reads(feed.dated(HOUR, MINUTE.multipliedBy(-61)), Intake.of(2, 0, 0)).poll())
        .extracting(PollRecord::mended)
        .isEqualTo("1 entry is dated in the future.");
    assertThat(
            feed.reads(feed.dated(DAY.negated(), HOUR.multipliedBy(-2)), Intake.of(2, 0, 0)).poll())
        .extracting(PollRecord::mended)
        .isEqualTo("2 entries are dated in the future.");
  }

  @Test
  void thePollLogTellsWhatWasMendedAndLeftOut() {
    Verdict verdict = feed.isMended(List.of("Stray ampersands."), new Intake(10, 2, 3, 1, 2, 4));

    assertThat(verdict.poll().mended()).isEqualTo("Stray ampersands.");
    assertThat(verdict.poll().entries()).isEqualTo(20);
    assertThat(verdict.poll().dropped()).isEqualTo(3);
    assertThat(verdict.poll().droppedWhy())
        .isEqualTo(
            "1 entry holds no title, text or link. 2 entries repeat another one of the document."
                + " 4 entries share an id or link with another one of the document; titles tell"
                + " them apart.");
    assertThat(verdict.left().standing().message()).isEmpty();
  }
}
