package dev.wirewatch.query;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Headlines with mostly the same words, for an index that ranks by how rare these are. */
public final class Resemblance {

  private static final int MOST_WORDS = 40;
  private static final double SHARE = 0.6;

  private Resemblance() {}

  /** What resembles a headline; nothing if it has no words. */
  public static Query of(String headline) {
    List<String> words =
        Words.of(headline).stream().map(Words.Term::text).distinct().limit(MOST_WORDS).toList();
    if (words.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    var query = new BooleanQuery.Builder();
    for (String word : words) {
      query.add(new TermQuery(new Term(QueryFields.TITLE, word)), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch((int) Math.ceil(SHARE * words.size())).build();
  }
}
