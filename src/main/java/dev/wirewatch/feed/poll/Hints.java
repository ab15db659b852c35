package dev.wirewatch.feed.poll;

import dev.wirewatch.source.parse.PublisherHints;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a publisher thinks that it is worth asking again. {@link NextPoll} says what comes of it.
 *
 * @param freshFor what the last answer's head said (RFC 9111, 4.2), if anything
 * @param document what the last document said
 */
record Hints(@Nullable Duration freshFor, PublisherHints document) {

  static final Hints NONE = new Hints(null, PublisherHints.NONE);

  private static final int HOURS_OF_A_WEEK = 7 * 24;

  /** For how long nothing new is to be expected, as far as anything was said. */
  Optional<Duration> interval() {
    return Stream.of(Optional.ofNullable(freshFor), Optional.ofNullable(document.interval()))
        .flatMap(Optional::stream)
        .max(Duration::compareTo);
  }

  /** The moment itself, or the end of the skipped hours and days that it falls into. */
  Instant awake(Instant moment) {
    OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
    for (int hour = 0; hour < HOURS_OF_A_WEEK; hour++) {
      if (!isSkipped(time)) {
        return time.toInstant();
      }
      time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    // Who skips every hour of the week cannot mean it.
    return moment;
  }

  private boolean isSkipped(OffsetDateTime time) {
    return document.skipHours().contains(time.getHour())
        || document.skipDays().contains(time.getDayOfWeek());
  }

  /** After an answer that says nothing but that all is as it was; it may be fresh for longer. */
  Hints renewed(@Nullable Duration freshForNow) {
    return freshForNow == null ? this : new Hints(freshForNow, document);
  }
}
