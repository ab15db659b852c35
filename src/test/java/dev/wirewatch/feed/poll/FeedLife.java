package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.poll.FeedHealth.Verdict;
import dev.wirewatch.fetch.FailureKind;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.parse.Parsed;
import dev.wirewatch.source.parse.PublisherHints;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The polls of one feed, one after the other, on a clock that the test turns. */
final class FeedLife {

  static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
  static final Duration SHORTEST = Duration.ofMinutes(5);
  static final Duration LONGEST = Duration.ofHours(6);
  static final URI URL = URI.create("https://wire.example/feed");

  private final FeedHealth health = new FeedHealth(new NextPoll(SHORTEST, LONGEST, () -> 0L));
  Instant now = NOON;
  PollTarget target =
      new PollTarget(
          new Feed(1, "Wire", URL.toString(), "Wire", "", "", "", null, true, "", null),
          null,
          null,
          FeedCondition.NEW,
          ArrivalRhythm.NONE,
          null,
          Hints.NONE,
          Move.NONE);

  FeedLife after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** A document whose entries have these dates. */
  Verdict reads(List<Entry> entries, Intake intake) {
    return poll(answered(false, URL), parsed(entries, List.of()), intake);
  }

  /** A document of the usual length, undated, some of it new. */
  Verdict bringsNew(int added) {
    return reads(undated(20), Intake.of(added, 0, 20 - added));
  }

  /** A document of which some entries could not be read. */
  Verdict loses(int entries) {
    var parsed =
        new Parsed("Wire", "", undated(20), entries, PublisherHints.NONE, List.of("Cut off."));
    return poll(answered(false, URL), parsed, Intake.of(0, 0, 20));
  }

  Verdict isMended(List<String> mended, Intake intake) {
    return poll(answered(false, URL), parsed(undated(20), mended), intake);
  }

  Verdict isUnchanged() {
    return poll(new FetchResult.NotModified(URL, false, null, 0), null, Intake.NOTHING);
  }

  Verdict isUnchangedAt(URI moved, boolean permanently) {
    return poll(new FetchResult.NotModified(moved, permanently, null, 0), null, Intake.NOTHING);
  }

  Verdict answersAt(URI moved, boolean permanently) {
    return poll(answered(permanently, moved), parsed(undated(20), List.of()), Intake.of(0, 0, 20));
  }

  Verdict fails(FailureKind kind, @Nullable Duration retryAfter) {
    return poll(
        new FetchResult.Failed(kind, "It failed.", null, retryAfter, 0), null, Intake.NOTHING);
  }

  Verdict isUnreadable() {
    var polled = new Polled(target, answered(false, URL), null, "A web page came.", null, now, now);
    return keep(health.after(polled, Intake.NOTHING));
  }

  private Verdict poll(FetchResult answer, @Nullable Parsed parsed, Intake intake) {
    return keep(health.after(new Polled(target, answer, parsed, null, null, now, now), intake));
  }

  private Verdict keep(Verdict verdict) {
    target = verdict.target();
    return verdict;
  }

  Duration untilNext(Verdict verdict) {
    return Duration.between(now, java.util.Objects.requireNonNull(verdict.next()));
  }

  private static FetchResult.Answered answered(boolean permanently, URI at) {
    return new FetchResult.Answered(
        at, permanently, 200, new byte[0], null, "\"v\"", null, null, 1_000);
  }

  private static Parsed parsed(List<Entry> entries, List<String> mended) {
    return new Parsed("Wire", "", entries, 0, PublisherHints.NONE, mended);
  }

  /** Entries of these ages. */
  List<Entry> dated(Duration... ages) {
    return Stream.of(ages).map(age -> entry(now.minus(age))).toList();
  }

  /** Entries at even distances, the newest of the given age. */
  List<Entry> every(Duration gap, int count, Duration newest) {
    return IntStream.range(0, count)
        .mapToObj(i -> entry(now.minus(newest).minus(gap.multipliedBy(i))))
        .toList();
  }

  static List<Entry> undated(int count) {
    return IntStream.range(0, count).mapToObj(i -> entry(null)).toList();
  }

  private static Entry entry(@Nullable Instant date) {
    return Entry.of(null, null, "News", "").at(date == null ? null : date.atOffset(ZoneOffset.UTC));
  }
}
