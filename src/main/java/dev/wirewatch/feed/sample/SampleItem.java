package dev.wirewatch.feed.sample;

import dev.wirewatch.source.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of the sample wire.
 *
 * @param age how long before the start of the program it was published
 * @param later the text as the outlet edited it, if it did
 */
public record SampleItem(Version first, Duration age, @Nullable Version later) {

  /** What the outlet published at one time; an edit keeps the address. */
  public record Version(String title, String summary, String url, String language) {}

  /** The item as a feed would have carried it at first. */
  public Entry entry(Instant start) {
    return entry(first, start);
  }

  /** The item as a feed would carry it after the edit. */
  public Optional<Entry> edited(Instant start) {
    return Optional.ofNullable(later).map(version -> entry(version, start));
  }

  private Entry entry(Version version, Instant start) {
    return Entry.of(version.url(), version.url(), version.title(), version.summary())
        .in(version.language())
        .at(start.minus(age).atOffset(ZoneOffset.UTC));
  }
}
