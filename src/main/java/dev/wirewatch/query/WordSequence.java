package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, a prefix or a phrase in the shape that can be looked up word by word.
 *
 * @param last position of the last word, counted from the first
 * @param names longer ones that it must not be part of
 */
record WordSequence(List<Part> parts, int last, List<WordSequence> names) {

  private WordSequence(List<Part> parts, int last) {
    this(parts, last, List.of());
  }

  /** A word or the beginning of one, at a position counted from the first. */
  record Part(String text, boolean prefix, int position) {

    boolean fits(String word) {
      return prefix ? word.startsWith(text) : word.equals(text);
    }

    private Part moved(int by) {
      return new Part(text, prefix, position + by);
    }
  }

  /** The sequence that a part of a query stands for; null where it is anything else. */
  static @Nullable WordSequence of(Node node) throws QueryProblem {
    return switch (node) {
      case Node.Word word -> exact(IndexWords.of(word.at(), word.text()));
      case Node.Phrase phrase -> phrase(phrase.words());
      case Node.Pattern pattern -> pattern(pattern);
      case Node.NotWithin guarded -> guarded(guarded);
      default -> null;
    };
  }

  private static @Nullable WordSequence guarded(Node.NotWithin guarded) throws QueryProblem {
    var word = of(guarded.word());
    return word == null
        ? null
        : new WordSequence(word.parts(), word.last(), guarded.names().sequences());
  }

  boolean isGuarded() {
    return !names.isEmpty();
  }

  private static WordSequence exact(List<Words.Term> terms) {
    var parts = new ArrayList<Part>();
    terms.forEach(term -> parts.add(new Part(term.text(), false, term.position())));
    return new WordSequence(parts, terms.getLast().end() - 1);
  }

  private static @Nullable WordSequence pattern(Node.Pattern pattern) throws QueryProblem {
    String text = pattern.text();
    int star = text.length() - 1;
    if (IndexWords.isBarePrefixOfCharacters(pattern)) {
      return exact(IndexWords.of(pattern.at(), text.substring(0, star)));
    }
    String word = IndexWords.pattern(pattern);
    if (word.indexOf('*') != word.length() - 1 || word.indexOf('?') >= 0) {
      return null;
    }
    return new WordSequence(List.of(new Part(word.substring(0, word.length() - 1), true, 0)), 0);
  }

  private static @Nullable WordSequence phrase(List<Node> words) throws QueryProblem {
    var parts = new ArrayList<Part>();
    int next = 0;
    for (Node word : words) {
      var sequence = of(word);
      if (sequence == null) {
        return null;
      }
      for (Part part : sequence.parts()) {
        parts.add(part.moved(next));
      }
      next += sequence.last() + 1;
    }
    return new WordSequence(parts, next - 1);
  }
}
