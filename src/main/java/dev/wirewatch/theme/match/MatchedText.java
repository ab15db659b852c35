package dev.wirewatch.theme.match;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.MarkedFields;
import dev.wirewatch.query.MarkedText;
import dev.wirewatch.query.QueryFields;
import dev.wirewatch.query.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A text that any rules run over, by an index of it: whether they match it, and at which words. One
 * after the other.
 */
final class MatchedText {

  private static final long BUFFERS = 1 << 20;

  private final MemoryIndex index =
      MemoryIndex.fromDocument(List.of(), TextAnalysis.analyzer(), true, false, BUFFERS);
  private IndexSearcher searcher = index.createSearcher();
  private @Nullable MarkedFields texts;

  /** Takes the next text. */
  void set(ItemText next, MarkedFields marked, boolean marksAlone) {
    texts = marked;
    index.reset();
    QueryFields.TEXT.forEach(field -> words(field, marked.of(field), marksAlone));
    keyword(QueryFields.OUTLET, next.outlet());
    keyword(QueryFields.COUNTRY, next.country());
    keyword(QueryFields.LANG, next.language());
    searcher = index.createSearcher();
  }

  private void words(String field, MarkedText marked, boolean marksAlone) {
    if (marked.words().text().isEmpty()) {
      return;
    }
    index.addField(field, marksAlone ? marked.marksAlone() : marked.marksAndWords());
  }

  private void keyword(String field, String value) {
    if (!value.isBlank()) {
      index.addField(field, index.keywordTokenStream(List.of(QueryFields.keyword(value))));
    }
  }

  /** Whether a rule matches the text, wherever that is. */
  boolean matches(CompiledRule rule) {
    try {
      Scorer scorer = weight(rule).scorer(leaf());
      return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a rule matches the text, by field and place; none if it does not match. */
  @Nullable List<Evidence> evidence(CompiledRule rule) {
    try {
      Matches matches = weight(rule).matches(leaf(), 0);
      if (matches == null) {
        return null;
      }
      var evidence = new ArrayList<Evidence>();
      for (String field : QueryFields.TEXT) {
        var spans = new MatchedSpans();
        collect(matches.getMatches(field), spans);
        evidence.addAll(
            spans.evidence(field, Objects.requireNonNull(texts).of(field).words().text()));
      }
      return evidence;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only what looks for other words than marks depends on the text's words. */
  private Weight weight(CompiledRule rule) throws IOException {
    Query query = rule.marksAlone() ? rule.query() : searcher.rewrite(rule.query());
    return searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private LeafReaderContext leaf() {
    return searcher.getIndexReader().leaves().getFirst();
  }

  /** Words that only have to be near each other come as matches inside a match. */
  private static void collect(@Nullable MatchesIterator matches, MatchedSpans spans)
      throws IOException {
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
