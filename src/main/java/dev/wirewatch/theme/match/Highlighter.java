package dev.wirewatch.theme.match;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.query.QueryFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Finds the words of one text that made queries match. */
final class Highlighter {

  private final Document document;
  private final IndexSearcher searcher;
  private final LeafReaderContext leaf;

  Highlighter(Document document, Analyzer places) {
    this.document = document;
    var index = MemoryIndex.fromDocument(document, places, true, false);
    this.searcher = index.createSearcher();
    this.leaf = searcher.getIndexReader().leaves().getFirst();
  }

  /** Where a query that matches the text matches it, by field and place. */
  List<Evidence> evidence(Query query) {
    try {
      Matches matches =
          searcher
              .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
              .matches(leaf, 0);
      var evidence = new ArrayList<Evidence>();
      for (String field : QueryFields.TEXT) {
        var spans = new Spans();
        collect(matches == null ? null : matches.getMatches(field), spans);
        evidence.addAll(spans.evidence(field, document.get(field)));
      }
      return evidence;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words that only have to be near each other come as matches inside a match. */
  private static void collect(@Nullable MatchesIterator matches, Spans spans) throws IOException {
    while (matches != null && matches.next()) {
      MatchesIterator parts = matches.getSubMatches();
      if (parts == null) {
        spans.add(matches.startOffset(), matches.endOffset());
      } else {
        collect(parts, spans);
      }
    }
  }
}
