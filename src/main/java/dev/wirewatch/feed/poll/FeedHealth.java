package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.OddDocument;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.fetch.FailureKind;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.source.parse.Parsed;
import dev.wirewatch.source.read.ZoneDoubt;
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
   * @param target the feed as it is now known
   * @param next when to poll again; none if never
   */
  record Verdict(PollTarget target, PollRecord poll, @Nullable Instant next) {

    long feedId() {
      return target.feed().id();
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
    PollTarget now = polled.target().failed(condition(polled.target().condition(), failed));
    boolean gone = failed.kind() == FailureKind.GONE;
    Instant next = gone ? null : retry(polled, now, failed.kind(), failed.retryAfter());
    return new Verdict(now, PollLine.failed(polled, failed.message()), next);
  }

  private static FeedCondition condition(FeedCondition before, FetchResult.Failed failed) {
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
    PollTarget now =
        before.failed(before.condition().failed(State.FAILING, FeedCondition.UNREADABLE, why));
    PollRecord line =
        polled.answer() instanceof FetchResult.NotModified
            ? PollLine.unchanged(polled, why)
            : PollLine.failed(polled, why);
    return new Verdict(now, line, retry(polled, now, null, null));
  }

  private Instant retry(
      Polled polled, PollTarget now, @Nullable FailureKind kind, @Nullable Duration retryAfter) {
    Duration every = now.feed().every();
    return nextPoll.afterFailure(
        polled.ended(), every, now.condition().failures(), kind, retryAfter);
  }

  private Verdict notModified(Polled polled, FetchResult.NotModified same) {
    PollTarget before = polled.target();
    // The server says that nothing has changed: what could not be read still cannot.
    if (before.condition().isUnreadable()) {
      return unreadable(polled, before.condition().message());
    }
    ArrivalRhythm arrivals = before.arrivals().unchanged(polled.sinceSuccess());
    State state = UnusualSilence.state(arrivals, polled.ended());
    PollTarget now =
        before.unchanged(
            FeedCondition.answered(state, polled.started(), before.condition().odd()),
            arrivals,
            before.hints().renewed(same.freshFor()),
            before.move().after(same));
    return new Verdict(
        now, PollLine.unchanged(polled, ""), next(polled, now, arrivals.rhythm(), null));
  }

  private Verdict read(Polled polled, FetchResult.Answered answered, Parsed parsed, Intake intake) {
    PollTarget before = polled.target();
    var dates = DocumentDates.of(parsed.entries(), polled.ended());
    Gap gap = Gap.of(polled, dates, intake);
    Shortfall shortfall = Shortfall.of(before, parsed.entries().size());
    ArrivalRhythm arrivals = arrivals(polled, dates, gap, intake, shortfall.usualFromNow());
    State state = UnusualSilence.state(arrivals, polled.ended());
    PollTarget now =
        new PollTarget(
            before.feed(),
            answered.etag(),
            answered.lastModified(),
            FeedCondition.answered(state, polled.started(), odd(polled, parsed, shortfall)),
            arrivals,
            dates.newest(),
            new Hints(answered.freshFor(), parsed.hints()),
            before.move().after(answered));
    return new Verdict(
        now,
        PollLine.read(polled, parsed, intake, gap, now.words()),
        next(polled, now, livelier(arrivals.rhythm(), gap.covered(), intake.added()), gap));
  }

  private static OddDocument odd(Polled polled, Parsed parsed, Shortfall shortfall) {
    ZoneDoubt doubt = polled.doubt();
    return new OddDocument(
        parsed.entries().size(),
        parsed.lost(),
        shortfall.missed(),
        doubt == null ? null : doubt.ahead(),
        doubt == null ? "" : doubt.zone());
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
      Polled polled, PollTarget now, @Nullable Duration rhythm, @Nullable Gap gap) {
    Integer entries = now.arrivals().entries();
    boolean missed = gap != null && gap.since() != null;
    var pace =
        new FeedRate(rhythm, entries == null ? 0 : entries, missed ? polled.sinceSuccess() : null);
    return nextPoll.afterAnswer(polled.ended(), now.feed().every(), pace, now.hints());
  }
}
