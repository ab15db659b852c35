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
    var source = Source.query(text);
    VocabularyReader.checkLength(source);
    return LuceneQueries.of(new Parser(source, new VocabularyReader(vocabularies), 0).parse());
  }
}
