package dev.wirewatch.query;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The one query language of themes, search and saved views; {@code src/docs/query-language.md}
 * describes it for users.
 */
public final class QueryLanguage {

  /** Room for the longest query with each word in two fields, and for what prefixes stand for. */
  static final int MOST_CLAUSES = 4 * VocabularyReader.MOST_WORDS;

  static {
    // Lucene's own limit, 1024, is below the vocabularies of a desk.
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private QueryLanguage() {}

  /**
   * Understands a query.
   *
   * @param vocabularies what {@code @name} stands for
   * @return a query over the fields of {@link QueryFields}
   * @throws QueryProblem with the place, if the text or a vocabulary cannot be understood
   */
  public static Query parse(String text, Vocabularies vocabularies) throws QueryProblem {
    return understand(text, vocabularies).query();
  }

  /** Understands a query like {@link #parse} does, for use in more than one place. */
  public static ParsedQuery understand(String text, Vocabularies vocabularies) throws QueryProblem {
    var source = Source.query(text);
    VocabularyReader.checkLength(source);
    return new ParsedQuery(new Parser(source, new VocabularyReader(vocabularies), 0).parse());
  }

  /**
   * Writes the vocabularies into a query, so that it means the same whatever becomes of them.
   *
   * @throws QueryProblem if the text cannot be read or a vocabulary is missing
   */
  public static String inlined(String text, Vocabularies vocabularies) throws QueryProblem {
    var source = Source.query(text);
    var result = new StringBuilder();
    int written = 0;
    for (Token token : Lexer.tokens(source)) {
      if (token.is(Token.Kind.VOCABULARY)) {
        String meaning =
            vocabularies
                .query(token.text())
                .orElseThrow(
                    () -> source.problem(token.offset(), "There is no @" + token.text() + "."));
        result.append(text, written, token.offset());
        // A comment at the vocabulary's end must not swallow the bracket.
        result.append('(').append(inlined(meaning, vocabularies)).append("\n)");
        written = token.offset() + 1 + token.text().length();
      }
    }
    return result.append(text, written, text.length()).toString();
  }
}
