package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.claim.Claim;
import dev.wirewatch.analysis.claim.Span;
import dev.wirewatch.analysis.state.ClaimState;
import dev.wirewatch.analysis.state.StandingClaim;
import dev.wirewatch.analysis.state.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the HTTP API shows it; its place counts UTF-16 code units.
 *
 * @param inSummary its place in the summary, where it is one besides the author's text; then it has
 *     no start and end
 */
record ClaimJson(
    long id,
    int position,
    String name,
    String kind,
    @Nullable LocalDate due,
    List<String> themes,
    @Nullable String query,
    @Nullable Integer start,
    @Nullable Integer end,
    @Nullable String quote,
    boolean lost,
    @Nullable Span inSummary,
    StateJson state,
    Tally evidence) {

  record StateJson(String word, @Nullable LocalDate since, String reason, List<Long> evidence) {

    static StateJson of(ClaimState state) {
      return new StateJson(
          ClaimJson.word(state.word()), state.since(), state.reason(), state.evidence());
    }
  }

  static ClaimJson of(StandingClaim standing) {
    Claim claim = standing.claim();
    Span place = claim.span();
    Span span = standing.besidesText() ? null : place;
    return new ClaimJson(
        claim.id(),
        standing.position(),
        claim.name(),
        word(claim.kind()),
        claim.due(),
        claim.themes(),
        claim.query(),
        span == null ? null : span.start(),
        span == null ? null : span.end(),
        claim.quote(),
        claim.isLost(),
        standing.besidesText() ? place : null,
        StateJson.of(standing.state()),
        standing.tally());
  }

  /** A choice as the API writes it. */
  static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
