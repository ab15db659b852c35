package dev.wirewatch.source.read;

import dev.wirewatch.source.Countries;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.parse.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Dates of a document that lie in the future by hours, as those of a wall clock in the east do that
 * are taken for UTC.
 *
 * @param ahead how far the newest lies in the future
 * @param zone that would make the dates plausible; empty if they name their own, so that none helps
 * @param read the document as in that zone, or as before if there is none
 */
public record ZoneDoubt(Duration ahead, String zone, Parsed read) {

  /** Clocks that are wrong by less are none of a zone's. */
  private static final Duration SKEW = Duration.ofMinutes(20);

  /** No zone is further from UTC; what lies further ahead is an announcement. */
  private static final Duration FURTHEST = Duration.ofHours(14).plus(SKEW);

  private static final int ENOUGH = 2;
  private static final int HALF_HOUR = 1_800;

  /** Reads the document again in another zone. */
  interface Reader {
    Parsed read(DateHome home) throws ParseFailure;
  }

  /**
   * The doubt about a document, if its dates give cause for it.
   *
   * @param home of its dates as they were read
   */
  static Optional<ZoneDoubt> of(Parsed parsed, DateHome home, Instant now, Reader reader) {
    List<Instant> dates = dates(parsed);
    List<Instant> ahead =
        dates.stream()
            .filter(date -> date.isAfter(now.plus(SKEW)) && date.isBefore(now.plus(FURTHEST)))
            .toList();
    boolean some = ahead.size() >= ENOUGH || (!ahead.isEmpty() && ahead.size() == dates.size());
    if (!some) {
      return Optional.empty();
    }
    var far = Duration.between(now, ahead.stream().max(Instant::compareTo).orElseThrow());
    return Optional.of(of(parsed, home, now, far, reader));
  }

  private static ZoneDoubt of(
      Parsed parsed, DateHome home, Instant now, Duration far, Reader reader) {
    ZoneId zone = likely(home, now, far);
    try {
      Parsed other = reader.read(new DateHome(zone, home.country()));
      if (!dates(other).equals(dates(parsed))) {
        return new ZoneDoubt(far, zone.getId(), other);
      }
    } catch (ParseFailure otherwise) {
      // It was read a moment ago; where it cannot be again, nothing is known of its zone.
      return new ZoneDoubt(far, "", parsed);
    }
    return new ZoneDoubt(far, "", parsed);
  }

  /** The country's zone if that is far enough in the east, else the next offset that is. */
  private static ZoneId likely(DateHome home, Instant now, Duration far) {
    int offset = home.zone().getRules().getOffset(now).getTotalSeconds();
    long least = offset + far.minus(SKEW).toSeconds();
    return Countries.zone(home.country())
        .filter(zone -> zone.getRules().getOffset(now).getTotalSeconds() >= least)
        .orElseGet(() -> next(least));
  }

  private static ZoneId next(long least) {
    long halfHours = Math.ceilDiv(least, HALF_HOUR);
    long hours = Math.ceilDiv(halfHours, 2L);
    return ZoneOffset.ofHours((int) Math.min(hours, 14));
  }

  private static List<Instant> dates(Parsed parsed) {
    return parsed.entries().stream()
        .map(Entry::published)
        .filter(Objects::nonNull)
        .map(OffsetDateTime::toInstant)
        .toList();
  }

  /** What is odd and what to do, for readers. */
  public String words() {
    return words(ahead, zone);
  }

  /** The same for a doubt of which only these are known. */
  public static String words(Duration ahead, String zone) {
    return zone.isEmpty()
        ? "Its dates name a time zone, but lie up to "
            + hours(ahead)
            + " in the future: the publisher seems to write another clock's time."
        : "Its dates name no time zone and lie up to "
            + hours(ahead)
            + " in the future: they seem to be in the zone "
            + zone
            + ". Set that as the feed's time zone.";
  }

  /** What was done about it, for somebody who looks at the feed before adding it. */
  public String wordsOfPreview() {
    return zone.isEmpty()
        ? words()
        : "Its dates name no time zone and would lie up to "
            + hours(ahead)
            + " in the future: they are shown in "
            + zone
            + ", which the form suggests as the feed's time zone.";
  }

  private static String hours(Duration ahead) {
    long hours = Math.max(1, Math.round(ahead.toMinutes() / 60.0));
    return hours == 1 ? "an hour" : hours + " hours";
  }
}
