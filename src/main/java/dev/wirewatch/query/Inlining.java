package dev.wirewatch.query;

/** Writes vocabularies into a query in the place of their names. */
final class Inlining {

  /** Longest rule with its vocabularies, in characters; as much as is kept of a version. */
  static final int LONGEST = 1_000_000;

  private static final int DEEPEST = 32;

  private final Vocabularies vocabularies;

  Inlining(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  String of(String text) throws QueryProblem {
    var result = new StringBuilder();
    write(Source.query(text), result, 0);
    return result.toString();
  }

  private void write(Source source, StringBuilder result, int depth) throws QueryProblem {
    int written = 0;
    for (Token token : Lexer.tokens(source)) {
      if (token.is(Token.Kind.VOCABULARY)) {
        append(result, source, written, token.offset());
        result.append('(');
        write(meaning(source, token, depth), result, depth + 1);
        // A comment at the vocabulary's end must not swallow the bracket.
        result.append("\n)");
        written = token.offset() + 1 + token.text().length();
      }
    }
    append(result, source, written, source.text().length());
  }

  private Source meaning(Source source, Token token, int depth) throws QueryProblem {
    if (depth == DEEPEST) {
      throw source.problem(
          token.offset(), "Vocabularies are nested more than " + DEEPEST + " deep.");
    }
    String name = token.text();
    String text =
        vocabularies
            .query(name)
            .orElseThrow(() -> source.problem(token.offset(), "There is no @" + name + "."));
    return new Source(text, name, new Source.Place(source, token.offset()));
  }

  private static void append(StringBuilder result, Source source, int from, int to)
      throws QueryProblem {
    if (result.length() + to - from > LONGEST) {
      throw source.problem(
          from,
          "With its vocabularies written out the rule is longer than %,d characters."
              .formatted(LONGEST));
    }
    result.append(source.text(), from, to);
  }
}
