package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.PollRecord.Outcome;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.parse.Parsed;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the poll log says of a poll. */
final class PollLine {

  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private PollLine() {}

  static PollRecord failed(Polled polled, String why) {
    return line(polled, Outcome.FAILED, 0, Intake.NOTHING, "", null, why);
  }

  static PollRecord unchanged(Polled polled, String odd) {
    return line(polled, Outcome.NOT_MODIFIED, 0, Intake.NOTHING, "", null, odd);
  }

  static PollRecord read(Polled polled, Parsed parsed, Intake intake, Gap gap, String odd) {
    return line(
        polled,
        Outcome.READ,
        parsed.entries().size(),
        intake.withEmpty(parsed.lost()),
        (String.join(" ", parsed.mended()) + ahead(polled, parsed)).strip(),
        gap,
        odd);
  }

  /** Such entries keep their dates, but do not stay on top until those are reached. */
  private static String ahead(Polled polled, Parsed parsed) {
    Instant latest = polled.ended().plus(CLOCK_SKEW);
    long ahead =
        parsed.entries().stream()
            .map(Entry::published)
            .filter(published -> published != null && published.toInstant().isAfter(latest))
            .count();
    return ahead == 0
        ? ""
        : ahead == 1
            ? " 1 entry is dated in the future."
            : " " + ahead + " entries are dated in the future.";
  }

  private static PollRecord line(
      Polled polled,
      Outcome outcome,
      int entries,
      Intake intake,
      String mended,
      @Nullable Gap gap,
      String message) {
    return new PollRecord(
        polled.started(),
        polled.took(),
        outcome,
        status(polled.answer()),
        polled.answer().bytesReceived(),
        entries,
        intake.added(),
        intake.changed(),
        intake.dropped(),
        intake.remarks(),
        mended,
        gap == null ? null : gap.since(),
        message);
  }

  private static @Nullable Integer status(FetchResult answer) {
    return switch (answer) {
      case FetchResult.Answered answered -> answered.status();
      case FetchResult.NotModified same -> 304;
      case FetchResult.Failed failed -> failed.status();
    };
  }
}
