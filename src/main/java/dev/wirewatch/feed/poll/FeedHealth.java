package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.fetch.FailureKind;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.source.parse.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What a poll says of its feed's health, and when to ask again. Failure is a state: a feed that
 * fails is asked again, ever less often, until its publisher says that it is gone; then a poll
 * asked for by hand brings it back to life if it is answered.
 */
@Component
final class FeedHealth {

  private static final String EMPTY = "The feed answers, but holds no entries.";

  private final NextPoll nextPoll;

  @Autowired
  FeedHealth(PollSettings settings, RandomGenerator random) {
    this(new NextPoll(settings.minInterval(), settings.maxInterval(), random));
  }

  FeedHealth(NextPoll nextPoll) {
    this.nextPoll = nextPoll;
  }

  /**
   * The outcome of a poll.
   *
   * @param left the feed as it is now known
   * @param next when to poll again; none if never
   */
  record Verdict(PollTarget left, PollRecord poll, @Nullable Instant next) {

    long feedId() {
      return left.feed().id();
    }
  }

  Verdict after(Polled polled, Intake intake) {
    return switch (polled.answer()) {
      case FetchResult.Failed failed -> failed(polled, failed);
      case FetchResult.NotModified same -> notModified(polled, same);
      case FetchResult.Answered answered ->
          polled.parsed() == null
              ? unreadable(polled, String.valueOf(polled.unreadable()))
              : read(polled, answered, polled.parsed(), intake);
    };
  }

  private Verdict failed(Polled polled, FetchResult.Failed failed) {
    PollTarget left = polled.target().failed(standing(polled.target().standing(), failed));
    boolean gone = failed.kind() == FailureKind.GONE;
    Instant next = gone ? null : retry(polled, left, failed.kind(), failed.retryAfter());
    return new Verdict(left, PollLine.failed(polled, failed.message()), next);
  }

  private static FeedCondition standing(FeedCondition before, FetchResult.Failed failed) {
    FailureKind kind = failed.kind();
    if (kind == FailureKind.OFFLINE) {
      return before.offline(failed.message());
    }
    if (kind == FailureKind.NOT_MODIFIED_UNASKED && before.isUnreadable()) {
      return before.failedAgain();
    }
    State now = kind == FailureKind.GONE ? State.GONE : State.FAILING;
    return before.failed(now, kind.name(), failed.message());
  }

  private Verdict unreadable(Polled polled, String why) {
    PollTarget before = polled.target();
    PollTarget left =
        before.failed(before.standing().failed(State.FAILING, FeedCondition.UNREADABLE, why));
    PollRecord line =
        polled.answer() instanceof FetchResult.NotModified
            ? PollLine.unchanged(polled, why)
            : PollLine.failed(polled, why);
    return new Verdict(left, line, retry(polled, left, null, null));
  }

  private Instant retry(
      Polled polled, PollTarget left, @Nullable FailureKind kind, @Nullable Duration retryAfter) {
    Duration every = left.feed().every();
    return nextPoll.afterFailure(
        polled.ended(), every, left.standing().failures(), kind, retryAfter);
  }

  private Verdict notModified(Polled polled, FetchResult.NotModified same) {
    PollTarget before = polled.target();
    // The server says that nothing has changed: what could not be read still cannot.
    if (before.standing().isUnreadable()) {
      return unreadable(polled, before.standing().message());
    }
    ArrivalRhythm arrivals = before.arrivals().unchanged(polled.sinceSuccess());
    UnusualSilence silence = UnusualSilence.of(arrivals, polled.ended());
    String odd = (before.standing().oddDocument() + " " + silence.words()).strip();
    PollTarget left =
        before.unchanged(
            FeedCondition.answered(silence.state(), odd, polled.started()),
            arrivals,
            before.hints().renewed(same.freshFor()),
            before.move().after(same));
    return new Verdict(
        left, PollLine.unchanged(polled, ""), next(polled, left, arrivals.rhythm(), null));
  }

  private Verdict read(Polled polled, FetchResult.Answered answered, Parsed parsed, Intake intake) {
    PollTarget before = polled.target();
    var dates = DocumentDates.of(parsed.entries(), polled.ended());
    Gap gap = Gap.of(polled, dates, intake);
    Shortfall shortfall = Shortfall.of(before, parsed.entries().size());
    ArrivalRhythm arrivals = arrivals(polled, dates, gap, intake, shortfall.left());
    UnusualSilence silence = UnusualSilence.of(arrivals, polled.ended());
    String odd =
        String.join(
                " ",
                parsed.entries().isEmpty() ? EMPTY : "",
                lost(parsed.lost()),
                shortfall.words(),
                polled.doubt() == null ? "" : polled.doubt().words(),
                silence.words())
            .strip()
            .replaceAll(" {2,}", " ");
    PollTarget left =
        new PollTarget(
            before.feed(),
            answered.etag(),
            answered.lastModified(),
            FeedCondition.answered(silence.state(), odd, polled.started()),
            arrivals,
            dates.newest(),
            new Hints(answered.freshFor(), parsed.hints()),
            before.move().after(answered),
            polled.doubt() == null ? "" : polled.doubt().zone());
    return new Verdict(
        left,
        PollLine.read(polled, parsed, intake, gap, odd),
        next(polled, left, livelier(arrivals.rhythm(), gap.covered(), intake.added()), gap));
  }

  private static String lost(int entries) {
    return entries == 0
        ? ""
        : entries == 1
            ? "1 entry of the document could not be read."
            : entries + " entries of the document could not be read.";
  }

  private static ArrivalRhythm arrivals(
      Polled polled, DocumentDates dates, Gap gap, Intake intake, int entries) {
    ArrivalRhythm before = polled.target().arrivals();
    return before.entries() == null
        ? ArrivalRhythm.first(dates, entries, polled.ended())
        : before.further(
            intake.added(), entries, polled.sinceSuccess(), gap.covered(), polled.ended());
  }

  /** A feed that has just brought several entries at once is livelier now than it usually is. */
  private static @Nullable Duration livelier(
      @Nullable Duration rhythm, Duration covered, int added) {
    if (added < 2 || covered.isZero() || rhythm == null) {
      return rhythm;
    }
    Duration now = covered.dividedBy(added);
    return now.compareTo(rhythm) < 0 ? now : rhythm;
  }

  private Instant next(
      Polled polled, PollTarget left, @Nullable Duration rhythm, @Nullable Gap gap) {
    Integer entries = left.arrivals().entries();
    boolean missed = gap != null && gap.since() != null;
    var pace =
        new FeedRate(rhythm, entries == null ? 0 : entries, missed ? polled.sinceSuccess() : null);
    return nextPoll.afterAnswer(polled.ended(), left.feed().every(), pace, left.hints());
  }
}
