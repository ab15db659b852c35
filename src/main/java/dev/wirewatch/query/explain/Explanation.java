package dev.wirewatch.query.explain;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a query matches a text, or does not.
 *
 * @param matched the evaluator's word
 * @param clause the whole query as a tree
 */
public record Explanation(boolean matched, Clause clause) {

  private static final double ONE_CLAUSE = 1;

  /**
   * The few clauses whose change would let the query match, along the way that lacks least; empty
   * if it matches.
   */
  public List<Clause> missing() {
    return matched ? List.of() : clause.deciding().filter(each -> !each.holds()).toList();
  }

  /** The clauses that hold, along the same way, without those that only exclude. */
  public List<Clause> present() {
    return clause
        .deciding()
        .filter(each -> each.holds() && each.kind() != Clause.Kind.NOT)
        .toList();
  }

  /** From 0, nothing of it is there, to 1, it matches: what is there out of what is asked for. */
  public double nearness() {
    double has = clause.has();
    return matched ? 1 : has / (has + clause.lacks());
  }

  /** Whether one clause alone keeps a text out that has others. */
  public boolean nearlyMatched() {
    return !matched && clause.lacks() <= ONE_CLAUSE && clause.has() > 0;
  }

  /**
   * All clauses that hold and stand at the tips of the tree: the words of the query that matched.
   */
  public Stream<Clause> terms() {
    return terms(clause);
  }

  private static Stream<Clause> terms(Clause clause) {
    if (clause.kind() == Clause.Kind.NOT || !clause.holds()) {
      return Stream.empty();
    }
    return clause.parts().isEmpty()
        ? Stream.of(clause)
        : clause.parts().stream().flatMap(Explanation::terms);
  }

  /** Whether the query can match in ways that have nothing to do with each other. */
  boolean hasSeveralWays() {
    return hasSeveralWays(clause);
  }

  private static boolean hasSeveralWays(Clause clause) {
    return clause.kind() == Clause.Kind.ANY
        || (clause.kind() == Clause.Kind.ALL
            && clause.parts().stream().anyMatch(Explanation::hasSeveralWays));
  }

  /** The explanation as one sentence. */
  public String sentence() {
    return matched ? Sentence.ofMatch(this) : Sentence.ofMiss(this);
  }
}
