package dev.wirewatch.query.explain;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a query, and what a text has of it.
 *
 * @param rule the part in the query's own terms, long ones cut: {@code @china}, {@code 2 of (…)}
 * @param holds whether the text is as the part wants it; for NOT, that nothing was found
 * @param reason why, in a few words: “nothing found”, “both there, but 9 words apart”
 * @param found what was found of it, also where that is not enough
 * @param parts the parts below that say more; of a list of words only those that were found
 * @param lacks how much would have to change for it to hold: 0 if it holds, 1 for one clause, less
 *     where the words are there but not in their place
 * @param has how many clauses that look for something hold, along the way that lacks least
 */
public record Clause(
    Kind kind,
    String rule,
    boolean holds,
    String reason,
    List<Found> found,
    List<Clause> parts,
    double lacks,
    long has) {

  /** What a part asks for. */
  public enum Kind {
    /** A word, a part of a word, or words in a row. */
    WORDS,
    /** One of a list of words; a vocabulary as a rule. */
    LIST,
    /** Any of several clauses. */
    ANY,
    ALL,
    /** At least so many of several. */
    AT_LEAST,
    /** Two groups near each other, or one before the other. */
    NEAR,
    /** Nothing of a clause. */
    NOT,
    /** The value of a field, such as an outlet. */
    VALUE
  }

  public Clause(
      Kind kind,
      String rule,
      boolean holds,
      String reason,
      List<Found> found,
      List<Clause> parts,
      double lacks) {
    this(kind, rule, holds, reason, found, parts, lacks, has(kind, holds, parts));
  }

  private static long has(Kind kind, boolean holds, List<Clause> parts) {
    return switch (kind) {
      case NOT -> 0;
      case ALL -> parts.stream().mapToLong(Clause::has).sum();
      case ANY -> nearest(parts).has;
      case NEAR ->
          parts.stream().allMatch(Clause::holds)
              ? parts.size()
              : parts.stream().mapToLong(Clause::has).sum();
      case AT_LEAST -> parts.stream().filter(Clause::holds).count();
      default -> holds ? 1 : 0;
    };
  }

  /** The clauses that decide, below alternatives and conjunctions; alternatives: the nearest. */
  public Stream<Clause> deciding() {
    return switch (kind) {
      case ALL -> parts.stream().flatMap(Clause::deciding);
      case ANY -> nearest(parts).deciding();
      case NEAR ->
          parts.stream().allMatch(Clause::holds)
              ? Stream.of(this)
              : parts.stream().flatMap(Clause::deciding);
      default -> Stream.of(this);
    };
  }

  /** Of alternatives the one that holds, or lacks least; among equals the one that has most. */
  private static Clause nearest(List<Clause> parts) {
    Clause nearest = parts.getFirst();
    for (Clause part : parts) {
      boolean nearer = part.lacks < nearest.lacks;
      if (nearer || (part.lacks == nearest.lacks && part.has > nearest.has)) {
        nearest = part;
      }
    }
    return nearest;
  }
}
