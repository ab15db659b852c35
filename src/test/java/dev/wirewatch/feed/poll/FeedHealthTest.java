package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.PollRecord.Outcome;
import dev.wirewatch.feed.poll.FeedHealth.Verdict;
import dev.wirewatch.fetch.FailureKind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What failures, moves and odd documents leave behind. */
class FeedHealthTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final URI MOVED = URI.create("https://wire.example/new");

  private final FeedLife feed = new FeedLife();

  @Test
  void whatWasOddInADocumentIsToldUntilAnotherOneComes() {
    feed.reads(List.of(), Intake.NOTHING);
    feed.after(HOUR).isUnchanged();
    feed.after(HOUR).isUnchanged();
    assertThat(feed.target.words()).isEqualTo("The feed answers, but holds no entries.");

    feed.after(HOUR).bringsNew(20);
    feed.after(HOUR).isUnchanged();
    assertThat(feed.target.words()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {"GONE", "OFFLINE"},
      mode = Mode.EXCLUDE)
  void everyFailureButGoneIsTriedAgainHoweverOftenItHappens(FailureKind kind) {
    for (int i = 1; i <= 50; i++) {
      Verdict verdict = feed.fails(kind, null);
      assertThat(verdict.next()).isAfter(feed.now).isBefore(feed.now.plus(DAY.plus(HOUR)));
      assertThat(verdict.target().condition().failures()).isEqualTo(i);
      assertThat(verdict.target().condition().state()).isEqualTo(State.FAILING);
    }
  }

  @Test
  void aFeedThatIsGoneIsNotAskedAgainUntilAPollByHandIsAnswered() {
    assertThat(feed.fails(FailureKind.GONE, null).next()).isNull();
    assertThat(feed.target.condition().state()).isEqualTo(State.GONE);

    Verdict alive = feed.after(DAY).bringsNew(20);

    assertThat(alive.next()).isNotNull();
    assertThat(alive.target().condition().state()).isEqualTo(State.OK);
  }

  @Test
  void whatIsKnownOfAFeedSurvivesItsFailures() {
    feed.reads(feed.every(HOUR, 30, Duration.ZERO), Intake.of(30, 0, 0));
    ArrivalRhythm known = feed.target.arrivals();

    feed.after(HOUR).fails(FailureKind.SERVER_ERROR, null);

    assertThat(feed.target.arrivals()).isEqualTo(known);
    assertThat(feed.target.etag()).isEqualTo("\"v\"");
    assertThat(feed.target.condition().successAt()).isEqualTo(FeedLife.NOON);
  }

  @Test
  void notModifiedClearsANetworkFailureButNotAnUnreadableDocument() {
    feed.bringsNew(20);
    feed.after(HOUR).fails(FailureKind.TIMED_OUT, null);
    assertThat(feed.after(HOUR).isUnchanged().target().condition().state()).isEqualTo(State.OK);

    feed.after(HOUR).isUnreadable();
    Verdict same = feed.after(HOUR).isUnchanged();

    assertThat(same.target().condition().state()).isEqualTo(State.FAILING);
    assertThat(same.target().words()).isEqualTo("A web page came.");
    assertThat(same.target().condition().failures()).isEqualTo(2);
    assertThat(same.target().condition().successAt())
        .isEqualTo(FeedLife.NOON.plus(HOUR.multipliedBy(2)));
    assertThat(same.poll().outcome()).isEqualTo(Outcome.NOT_MODIFIED);
    assertThat(feed.after(HOUR).bringsNew(1).target().condition().state()).isEqualTo(State.OK);
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
    assertThat(verdict.target().words()).isEmpty();
  }

  @Test
  void aFeedThatShrinksToLessThanHalfIsDoubtedForAFewPolls() {
    feed.bringsNew(20);
    feed.after(HOUR).reads(FeedLife.undated(10), Intake.of(0, 0, 10));
    assertThat(feed.target.words()).isEmpty();

    feed.after(HOUR).reads(FeedLife.undated(4), Intake.of(0, 0, 4));
    assertThat(feed.target.condition().state()).isEqualTo(State.OK);
    assertThat(feed.target.words())
        .startsWith("The feed held 4 entries where it usually holds 10: part of the document");

    for (int i = 0; i < 4; i++) {
      feed.after(HOUR).reads(FeedLife.undated(4), Intake.of(0, 0, 4));
    }
    assertThat(feed.target.words()).isEmpty();
  }

  @Test
  void aFeedOfFewEntriesIsNotDoubted() {
    feed.reads(FeedLife.undated(3), Intake.of(3, 0, 0));
    feed.after(HOUR).reads(FeedLife.undated(1), Intake.of(0, 0, 1));
    assertThat(feed.target.words()).isEmpty();
  }

  @Test
  void entriesThatCouldNotBeReadAreDroppedAndTold() {
    Verdict verdict = feed.loses(2);

    assertThat(verdict.poll().dropped()).isEqualTo(2);
    assertThat(verdict.poll().droppedWhy()).isEqualTo("2 entries hold no title, text or link.");
    assertThat(verdict.target().words()).isEqualTo("2 entries of the document could not be read.");
  }
}
