package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts vocabularies in the place of their names. */
final class VocabularyReader {

  /** Longest query or vocabulary, in characters. */
  static final int LONGEST = 100_000;

  private static final int DEEPEST = 32;

  private final Vocabularies vocabularies;
  private final Cost cost = new Cost();
  private final WrittenOut writtenOut = new WrittenOut(this);
  private final Map<String, List<Token>> tokens = new HashMap<>();
  private long length;

  VocabularyReader(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** What the query costs as far as it was read. */
  Cost cost() {
    return cost;
  }

  Node read(String name, Place at, int depth) throws QueryProblem {
    if (at.isInside(name)) {
      throw at.problem("@" + name + " contains itself.");
    }
    checkDepth(at, depth);
    Source source =
        source(name, at).orElseThrow(() -> at.problem("There is no vocabulary @" + name + "."));
    checkLength(source);
    checkLengthWrittenOut(name, at);
    return new Parser(source, this, depth + 1).parse();
  }

  /** A vocabulary where it is used. */
  Optional<Source> source(String name, Place at) {
    return vocabularies.query(name).map(text -> new Source(text, name, at));
  }

  /** The tokens of a query or vocabulary; those of a vocabulary are the same at each use. */
  List<Token> tokens(Source source) throws QueryProblem {
    List<Token> known = tokens.get(source.name());
    if (known == null) {
      known = Lexer.tokens(source);
      tokens.put(source.name(), known);
    }
    return known;
  }

  /** Asked where the query itself uses a vocabulary, so that nothing of it is read in vain. */
  private void checkLengthWrittenOut(String name, Place at) throws QueryProblem {
    if (at.source().usedAt() != null) {
      return;
    }
    length += writtenOut.length(name, at);
    if (length > Inlining.LONGEST) {
      throw at.problem(
          "With its vocabularies written out the query is longer than %,d characters."
              .formatted(Inlining.LONGEST));
    }
  }

  static void checkDepth(Place at, int depth) throws QueryProblem {
    if (depth > DEEPEST) {
      throw at.problem("Vocabularies are nested more than " + DEEPEST + " deep.");
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
