package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.source.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentDatesTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  @Test
  void theUsualTimeBetweenEntriesIsTheMedian() {
    DocumentDates dates = dates(0, 10, 20, 600);
    assertThat(dates.between()).isEqualTo(Duration.ofMinutes(10));
    assertThat(dates.newest()).isEqualTo(NOON);
    assertThat(dates.span()).isEqualTo(Duration.ofMinutes(600));
  }

  @Test
  void aDateInTheFarFutureIsNoNewestEntry() {
    assertThat(dates(-5_000, 30).newest()).isEqualTo(NOON.minus(Duration.ofMinutes(30)));
  }

  @Test
  void aFewEntriesTellNoHabit() {
    assertThat(dates(0, 10, 20, 30, 40).longest()).isNull();
    assertThat(dates(0).between()).isNull();
  }

  @Test
  void aNightWithoutNewsIsAHabitButAnOldEntryThatStaysIsNone() {
    assertThat(dates(0, 100, 200, 300, 900, 1_000).longest()).isEqualTo(Duration.ofMinutes(600));
    assertThat(dates(0, 10, 20, 30, 40, 90_000).longest()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void undatedEntriesTellNothing() {
    assertThat(DocumentDates.of(List.of(), NOON)).isEqualTo(new DocumentDates(null, List.of()));
  }

  private static DocumentDates dates(Integer... minutesAgo) {
    List<Entry> entries =
        Stream.of(minutesAgo)
            .map(minutes -> NOON.minus(Duration.ofMinutes(minutes)).atOffset(ZoneOffset.UTC))
            .map(date -> Entry.of(null, null, "", "").at(date))
            .toList();
    return DocumentDates.of(entries, NOON);
  }
}
