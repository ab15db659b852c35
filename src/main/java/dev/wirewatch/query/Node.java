package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.util.List;

/** A query as it was understood, before it becomes Lucene's. */
sealed interface Node {

  Place at();

  /** A word; several where the text analysis cuts it, as in Russia-China. */
  record Word(Place at, String text) implements Node {}

  /** A word with {@code *} or {@code ?} in it. */
  record Pattern(Place at, String text, WordAutomaton words) implements Node {}

  /** A word that may differ in a few letters. */
  record Fuzzy(Place at, String text, int edits, WordAutomaton words) implements Node {}

  /** Words one after the other, each a {@link Word} or a {@link Pattern}. */
  record Phrase(Place at, String text, List<Node> words) implements Node {}

  /** Words in any order with at most so many others between them. */
  record Loose(Place at, List<Node> words, int gaps) implements Node {}

  /** Two groups with at most so many words between them. */
  record Near(Place at, Node left, Node right, int gaps, boolean ordered) implements Node {}

  /** A word, pattern or phrase where it is no part of one of these longer names. */
  record NotWithin(Place at, Node word, LongerNames names) implements Node {}

  record Scoped(Place at, String field, Node part) implements Node {}

  record All(Place at, List<Node> parts) implements Node {}

  record Any(Place at, List<Node> parts) implements Node {}

  record AtLeast(Place at, int count, List<Node> parts) implements Node {}

  record Not(Place at, Node part) implements Node {}
}
