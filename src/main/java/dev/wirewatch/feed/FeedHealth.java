package dev.wirewatch.feed;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.FeedPoller.Document;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a poll says of its feed's health, and when to ask again. Pure. */
final class FeedHealth {

  private static final Duration FROZEN_AFTER = Duration.ofDays(30);
  private static final int MOVES_BELIEVED = 3;
  private static final String UNREADABLE = "UNREADABLE";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final NextPoll nextPoll;

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

  Verdict after(
      PollTarget before,
      FetchResult answer,
      Document document,
      Intake intake,
      Instant started,
      Instant now) {
    Duration took = Duration.between(started, now);
    return switch (answer) {
      case FetchResult.Failed failed -> failed(before, failed, started, took, now);
      case FetchResult.NotModified same -> notModified(before, same, started, took, now);
      case FetchResult.Answered answered ->
          document.parsed() == null
              ? unreadable(before, answered, document, started, took, now)
              : read(before, answered, document.parsed(), intake, started, took, now);
    };
  }

  private Verdict failed(
      PollTarget before, FetchResult.Failed failed, Instant started, Duration took, Instant now) {
    boolean gone = failed.kind() == FailureKind.GONE;
    var state = gone ? Health.State.GONE : Health.State.FAILING;
    PollTarget left = failing(before, state, failed.kind().name(), failed.message());
    Instant next =
        gone
            ? null
            : nextPoll.afterFailure(
                now, before.feed().every(), left.failures(), failed.retryAfter());
    var poll =
        new PollRecord(
            started,
            took,
            PollRecord.Outcome.FAILED,
            failed.status(),
            failed.bytesReceived(),
            0,
            0,
            0,
            failed.message());
    return new Verdict(left, poll, next, null);
  }

  private Verdict unreadable(
      PollTarget before,
      FetchResult.Answered answered,
      Document document,
      Instant started,
      Duration took,
      Instant now) {
    String message = String.valueOf(document.unreadable());
    PollTarget left = failing(before, Health.State.FAILING, UNREADABLE, message);
    var poll =
        new PollRecord(
            started,
            took,
            PollRecord.Outcome.FAILED,
            answered.status(),
            answered.bytesReceived(),
            0,
            0,
            0,
            message);
    return new Verdict(
        left, poll, nextPoll.afterFailure(now, before.feed().every(), left.failures(), null), null);
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

  private Verdict notModified(
      PollTarget before,
      FetchResult.NotModified same,
      Instant started,
      Duration took,
      Instant now) {
    var poll =
        new PollRecord(
            started, took, PollRecord.Outcome.NOT_MODIFIED, 304, same.bytesReceived(), 0, 0, 0, "");
    Instant next = nextPoll.afterAnswer(now, before.feed().every(), before.rhythm());
    // The server says that nothing has changed: what could not be read still cannot.
    PollTarget left =
        UNREADABLE.equals(before.failure())
            ? before
            : answered(
                before,
                before.etag(),
                before.lastModified(),
                new Rhythm(before.newestEntryAt(), before.rhythm()),
                "",
                now);
    return new Verdict(left, poll, next, null);
  }

  private Verdict read(
      PollTarget before,
      FetchResult.Answered answered,
      Parsed parsed,
      Intake intake,
      Instant started,
      Duration took,
      Instant now) {
    Rhythm rhythm = Rhythm.of(parsed.entries(), now);
    String mended = String.join(" ", parsed.mended());
    String empty = parsed.entries().isEmpty() ? "The feed answers, but holds no entries." : "";
    String message = (empty + " " + mended).strip();
    PollTarget left =
        moved(
            answered(before, answered.etag(), answered.lastModified(), rhythm, message, now),
            before,
            answered);
    var poll =
        new PollRecord(
            started,
            took,
            PollRecord.Outcome.READ,
            answered.status(),
            answered.bytesReceived(),
            parsed.entries().size(),
            intake.added(),
            intake.changed(),
            message);
    return new Verdict(
        left,
        poll,
        nextPoll.afterAnswer(now, before.feed().every(), rhythm.between()),
        left.movedTimes() >= MOVES_BELIEVED ? left.movedUrl() : null);
  }

  private static PollTarget answered(
      PollTarget before,
      @Nullable String etag,
      @Nullable String lastModified,
      Rhythm rhythm,
      String message,
      Instant now) {
    Instant newest = rhythm.newest();
    boolean frozen = newest != null && newest.isBefore(now.minus(FROZEN_AFTER));
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
