package dev.wirewatch.analysis.change;

import dev.wirewatch.analysis.state.StateWord;
import dev.wirewatch.analysis.state.Tally;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has come and changed on an analysis between two moments.
 *
 * @param changed ids of evidence in force whose publisher has said something else since
 */
public record ChangesSince(
    Instant since, Instant until, List<OfPassage> passages, List<Long> changed) {

  /**
   * What has come and changed on a passage.
   *
   * @param items how many that bear on it were first seen since
   * @param evidence attached to it or its claims since, and in force
   * @param claims those that stand otherwise
   */
  public record OfPassage(int position, long items, Tally evidence, List<OfClaim> claims) {}

  /**
   * A claim that stands otherwise.
   *
   * @param from how it stood; null if it was not made then
   */
  public record OfClaim(long id, String name, @Nullable StateWord from, StateWord to) {}
}
