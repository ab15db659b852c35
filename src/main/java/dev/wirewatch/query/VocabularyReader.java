package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;

/** Puts vocabularies in the place of their names. */
final class VocabularyReader {

  /** Longest query or vocabulary, in characters. */
  static final int LONGEST = 100_000;

  /** Most words in a query together with its vocabularies, each counted as often as it is used. */
  static final int MOST_WORDS = 5_000;

  private static final int DEEPEST = 32;

  private final Vocabularies vocabularies;
  private int words;

  VocabularyReader(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  Node read(String name, Place at, int depth) throws QueryProblem {
    if (at.isInside(name)) {
      throw at.problem("@" + name + " contains itself.");
    }
    if (depth > DEEPEST) {
      throw at.problem("Vocabularies are nested more than " + DEEPEST + " deep.");
    }
    String text =
        vocabularies
            .query(name)
            .orElseThrow(() -> at.problem("There is no vocabulary @" + name + "."));
    var source = new Source(text, name, at);
    checkLength(source);
    return new Parser(source, this, depth + 1).parse();
  }

  /** Counts a word, so that vocabularies of vocabularies cannot grow without bounds. */
  void count(Place at) throws QueryProblem {
    if (++words > MOST_WORDS) {
      throw at.problem(
          "The query has more than %,d words, vocabularies included.".formatted(MOST_WORDS));
    }
  }

  static void checkLength(Source source) throws QueryProblem {
    if (source.text().length() > LONGEST) {
      throw source.problem(
          LONGEST,
          "The query has %,d characters; the longest possible is %,d."
              .formatted(source.text().length(), LONGEST));
    }
  }
}
