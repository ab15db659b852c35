package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Health;
import dev.wirewatch.fetch.Certificates;
import dev.wirewatch.fetch.Fetchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves every row of the table of faults, and that it has a row for every fault. */
class FaultsIT {

  private static final Path TABLE = Path.of("src", "docs", "faults.md");

  /** The limit of a document, and what the system takes ahead on both sides of a connection. */
  private static final long MOST_BYTES = 1_500_000 + 6_000_000;

  private final Polls polls;

  FaultsIT() {
    polls =
        new Polls(
            TestDatabase.H2,
            Fetchers.trusting(Certificates.trustingTheAuthority(), () -> Polls.NOW));
  }

  record Row(String fault, String state, String words, String next) {}

  static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(
            line -> line.startsWith("| ") && !line.startsWith("| fault") && !line.contains("---"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(cells -> new Row(cells.get(1), cells.get(3), cells.get(4), cells.get(5)))
        .toList();
  }

  @AfterEach
  void close() throws IOException {
    polls.close();
  }

  @Test
  void theTableAndTheTestsNameTheSameFaults() throws IOException {
    assertThat(rows()).extracting(Row::fault).doesNotHaveDuplicates();
    assertThat(rows())
        .extracting(Row::fault)
        .containsExactlyInAnyOrderElementsOf(new Faults().plays().keySet());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theProgramDoesWhatTheTableSays(Row row) {
    long feed =
        polls.add(
            Objects.requireNonNull(new Faults().plays().get(row.fault()), row.fault())
                .apply(polls.server));

    Optional<Instant> next = polls.poll(feed);

    Health health = polls.health(feed);
    assertThat(health.state().name().toLowerCase(Locale.ROOT))
        .as(health.message())
        .isEqualTo(row.state());
    assertThat(health.message()).contains(row.words());
    assertThat(next.map(moment -> Duration.between(Polls.NOW, moment))).isEqualTo(wait(row.next()));
    assertThat(polls.server.sent()).as("bytes that the server could send").isLessThan(MOST_BYTES);
  }

  private static Optional<Duration> wait(String next) {
    return switch (next) {
      case "never" -> Optional.empty();
      case "later" -> Optional.of(Duration.ofMinutes(5));
      case "usual" -> Optional.of(Duration.ofMinutes(30));
      case "in 20 minutes" -> Optional.of(Duration.ofMinutes(20));
      case "in an hour" -> Optional.of(Duration.ofHours(1));
      case "in two hours" -> Optional.of(Duration.ofHours(2));
      default -> throw new AssertionError("the table says: " + next);
    };
  }
}
