package dev.wirewatch.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.analysis.evidence.Copy;
import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.analysis.evidence.Stance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimStateTest {

  private static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");

  /**
   * Pieces are written as stance and age in days; the first has the id 1.
   *
   * @param ids of the pieces that the word rests on
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // pieces | due | stale after | word | since | ids
        "- | - | 30 | NONE | - | -",
        "- | 2026-03-30 | 30 | DUE | 2026-03-30 | -",
        "- | 2026-03-31 | 30 | NONE | - | -",
        "- | 2026-04-01 | 30 | NONE | - | -",
        "context 1 | - | 30 | NONE | - | -",
        "context 1 | 2026-03-30 | 30 | DUE | 2026-03-30 | -",
        "supports 1 | 2026-03-30 | 30 | HOLDS | 2026-03-30 | 1",
        "supports 1 | - | 30 | HOLDS | 2026-03-30 | 1",
        "supports 3, supports 1 | - | 30 | HOLDS | 2026-03-30 | 1 2",
        "supports 30 | - | 30 | HOLDS | 2026-03-01 | 1",
        "supports 31 | - | 30 | STALE | 2026-02-28 | 1",
        "supports 400, supports 31 | - | 30 | STALE | 2026-02-28 | 1 2",
        "supports 31, supports 2 | - | 30 | HOLDS | 2026-03-29 | 1 2",
        "supports 31, context 1 | - | 30 | STALE | 2026-02-28 | 1",
        "supports 4000 | - | - | HOLDS | 2015-04-18 | 1",
        "contradicts 1 | - | 30 | CONTRADICTED | 2026-03-30 | 1",
        "contradicts 400 | - | 30 | CONTRADICTED | 2025-02-24 | 1",
        "supports 1, contradicts 2 | - | 30 | DISPUTED | 2026-03-30 | 1 2",
        "supports 400, contradicts 2 | - | 30 | DISPUTED | 2026-03-29 | 1 2",
        "updates 1 | - | 30 | OVERTAKEN | 2026-03-30 | 1",
        "supports 2, updates 1 | - | 30 | OVERTAKEN | 2026-03-30 | 2",
        "supports 2, contradicts 3, updates 1 | - | 30 | OVERTAKEN | 2026-03-30 | 3",
        "supports 2, updates 1, context 0 | - | 30 | OVERTAKEN | 2026-03-30 | 2",
        "supports 1, updates 2 | - | 30 | HOLDS | 2026-03-30 | 1",
        "contradicts 1, updates 2 | - | 30 | CONTRADICTED | 2026-03-30 | 1",
        "supports 1, contradicts 3, updates 2 | - | 30 | DISPUTED | 2026-03-30 | 1 2",
      })
  void judgesByWhatWasFound(
      @Nullable String pieces,
      @Nullable LocalDate due,
      @Nullable Integer staleAfter,
      StateWord word,
      @Nullable LocalDate since,
      @Nullable String ids) {
    ClaimState state = ClaimState.of(due, pieces(pieces), staleAfter, NOW);

    assertThat(state.word()).isEqualTo(word);
    assertThat(state.since()).isEqualTo(since);
    assertThat(state.evidence())
        .containsExactlyElementsOf(
            ids == null ? List.of() : Arrays.stream(ids.split(" ")).map(Long::valueOf).toList());
    assertThat(state.reason()).endsWith(".").doesNotContain("%");
  }

  @Test
  void aSupportIsStaleOneMomentAfterItsDays() {
    Piece support = piece(1, Stance.SUPPORTS, NOW.minus(Duration.ofDays(30)));
    assertThat(ClaimState.of(null, List.of(support), 30, NOW).word()).isEqualTo(StateWord.HOLDS);
    assertThat(ClaimState.of(null, List.of(support), 30, NOW.plusMillis(1)).word())
        .isEqualTo(StateWord.STALE);
  }

  @Test
  void namesTheNewestPieceInItsReason() {
    var pieces = pieces("supports 5, contradicts 1");
    assertThat(ClaimState.of(null, pieces, 30, NOW).reason())
        .isEqualTo("1 piece is for it, 1 against it; the newest is TASS of 2026-03-30.");
  }

  private static List<Piece> pieces(@Nullable String written) {
    var pieces = new ArrayList<Piece>();
    for (String each : written == null ? new String[0] : written.split(", ")) {
      String[] words = each.split(" ");
      Stance stance = Stance.valueOf(words[0].toUpperCase(Locale.ROOT));
      Instant published = NOW.minus(Duration.ofDays(Long.parseLong(words[1])));
      pieces.add(piece(pieces.size() + 1, stance, published));
    }
    return pieces;
  }

  private static Piece piece(int id, Stance stance, Instant published) {
    var item = new Copy("Title", "", null, "TASS", published, NOW, 1, "");
    return new Piece(id, "talks", null, 1L, id, stance, 2, null, "ann", NOW, item);
  }
}
