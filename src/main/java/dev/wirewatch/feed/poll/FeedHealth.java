package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.fetch.FailureKind;
import dev.wirewatch.feed.fetch.FetchResult;
import dev.wirewatch.feed.parse.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What a poll says of its feed's health, and when to ask again. */
@Component
final class FeedHealth {

  private static final Duration FROZEN_AFTER = Duration.ofDays(30);
  private static final int MOVES_BELIEVED = 3;
  private static final String UNREADABLE = "UNREADABLE";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

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
   * @param newAddress where the publisher has moved it for good, if it has
   */
  record Verdict(
      PollTarget left, PollRecord poll, @Nullable Instant next, @Nullable String newAddress) {}

  Verdict after(Polled polled, Intake intake) {
    return switch (polled.answer()) {
      case FetchResult.Failed failed -> failed(polled, failed);
      case FetchResult.NotModified same -> notModified(polled, same);
      case FetchResult.Answered answered ->
          polled.parsed() == null
              ? unreadable(polled, answered)
              : read(polled, answered, polled.parsed(), intake);
    };
  }

  private Verdict failed(Polled polled, FetchResult.Failed failed) {
    PollTarget before = polled.target();
    boolean gone = failed.kind() == FailureKind.GONE;
    var state = gone ? Health.State.GONE : Health.State.FAILING;
    PollTarget left = failing(before, state, failed.kind().name(), failed.message());
    Instant next = gone ? null : retry(polled, left, failed.retryAfter());
    return new Verdict(left, record(polled, failed.status(), failed.message()), next, null);
  }

  private Verdict unreadable(Polled polled, FetchResult.Answered answered) {
    String message = String.valueOf(polled.unreadable());
    PollTarget left = failing(polled.target(), Health.State.FAILING, UNREADABLE, message);
    return new Verdict(
        left, record(polled, answered.status(), message), retry(polled, left, null), null);
  }

  private Instant retry(Polled polled, PollTarget left, @Nullable Duration retryAfter) {
    return nextPoll.afterFailure(polled.ended(), left.feed().every(), left.failures(), retryAfter);
  }

  private static PollRecord record(Polled polled, @Nullable Integer status, String message) {
    return record(polled, PollRecord.Outcome.FAILED, status, 0, Intake.NOTHING, message);
  }

  private static PollRecord record(
      Polled polled,
      PollRecord.Outcome outcome,
      @Nullable Integer status,
      int entries,
      Intake intake,
      String message) {
    return new PollRecord(
        polled.started(),
        Duration.between(polled.started(), polled.ended()),
        outcome,
        status,
        polled.answer().bytesReceived(),
        entries,
        intake.added(),
        intake.changed(),
        intake.dropped(),
        intake.remarks(),
        polled.parsed() == null ? "" : String.join(" ", polled.parsed().mended()),
        null,
        message);
  }

  private static PollTarget failing(
      PollTarget before, Health.State state, String failure, String message) {
    return new PollTarget(
        before.feed(),
        before.etag(),
        before.lastModified(),
        state,
        before.failures() + 1,
        failure,
        message,
        before.newestEntryAt(),
        before.rhythm(),
        null,
        0);
  }

  private Verdict notModified(Polled polled, FetchResult.NotModified same) {
    PollTarget before = polled.target();
    var poll = record(polled, PollRecord.Outcome.NOT_MODIFIED, 304, 0, Intake.NOTHING, "");
    var rhythm = new Rhythm(before.newestEntryAt(), before.rhythm());
    // The server says that nothing has changed: what could not be read still cannot.
    PollTarget left =
        UNREADABLE.equals(before.failure())
            ? before
            : answered(polled, before.etag(), before.lastModified(), rhythm, "");
    Instant next = nextPoll.afterAnswer(polled.ended(), before.feed().every(), before.rhythm());
    return new Verdict(left, poll, next, null);
  }

  private Verdict read(Polled polled, FetchResult.Answered answered, Parsed parsed, Intake intake) {
    Rhythm rhythm = Rhythm.of(parsed.entries(), polled.ended());
    String mended = String.join(" ", parsed.mended());
    String empty = parsed.entries().isEmpty() ? "The feed answers, but holds no entries." : "";
    String message = (empty + " " + mended).strip();
    PollTarget left =
        moved(
            answered(polled, answered.etag(), answered.lastModified(), rhythm, message),
            polled.target(),
            answered);
    return new Verdict(
        left,
        record(
            polled,
            PollRecord.Outcome.READ,
            answered.status(),
            parsed.entries().size(),
            intake,
            message),
        nextPoll.afterAnswer(polled.ended(), left.feed().every(), rhythm.between()),
        left.movedTimes() >= MOVES_BELIEVED ? left.movedUrl() : null);
  }

  private static PollTarget answered(
      Polled polled,
      @Nullable String etag,
      @Nullable String lastModified,
      Rhythm rhythm,
      String message) {
    PollTarget before = polled.target();
    Instant newest = rhythm.newest();
    boolean frozen = newest != null && newest.isBefore(polled.ended().minus(FROZEN_AFTER));
    return new PollTarget(
        before.feed(),
        etag,
        lastModified,
        frozen ? Health.State.FROZEN : Health.State.OK,
        0,
        null,
        frozen
            ? ("The newest entry is from "
                    + DAY.format(newest)
                    + ": the feed answers, but brings nothing new. Look for another feed of this"
                    + " outlet. "
                    + message)
                .strip()
            : message,
        newest,
        rhythm.between(),
        before.movedUrl(),
        before.movedTimes());
  }

  private static PollTarget moved(
      PollTarget left, PollTarget before, FetchResult.Answered answered) {
    String url = answered.movedPermanently() ? answered.finalUrl().toString() : null;
    boolean again = url != null && url.equals(before.movedUrl());
    return new PollTarget(
        left.feed(),
        left.etag(),
        left.lastModified(),
        left.state(),
        left.failures(),
        left.failure(),
        left.message(),
        left.newestEntryAt(),
        left.rhythm(),
        url,
        url == null ? 0 : again ? before.movedTimes() + 1 : 1);
  }
}
