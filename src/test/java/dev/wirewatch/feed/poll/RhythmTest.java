package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  @Test
  void isTheMedianTimeBetweenEntries() {
    Rhythm rhythm = Rhythm.of(entries(0, 10, 20, 600), NOON);
    assertThat(rhythm.between()).isEqualTo(Duration.ofMinutes(10));
    assertThat(rhythm.newest()).isEqualTo(NOON);
  }

  @Test
  void aDateInTheFarFutureIsNoNewestEntry() {
    assertThat(Rhythm.of(entries(-5_000, 30), NOON).newest())
        .isEqualTo(NOON.minus(Duration.ofMinutes(30)));
  }

  @Test
  void undatedEntriesHaveNoRhythm() {
    assertThat(Rhythm.of(List.of(), NOON)).isEqualTo(new Rhythm(null, null));
  }

  private static List<Entry> entries(Integer... minutesAgo) {
    return Stream.of(minutesAgo)
        .map(minutes -> NOON.minus(Duration.ofMinutes(minutes)).atOffset(ZoneOffset.UTC))
        .map(date -> new Entry(null, null, "", "", null, null, date, List.of()))
        .toList();
  }
}
