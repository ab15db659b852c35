package dev.wirewatch.query;

import dev.wirewatch.query.explain.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** One text as the evaluator sees it, to run the parts of a query over. */
final class ProbedText {

  private final MarkedText title;
  private final MarkedText summary;
  private final IndexSearcher searcher;

  ProbedText(WordLists lists, TextWords title, TextWords summary, Map<String, String> values) {
    this.title = lists.mark(title);
    this.summary = lists.mark(summary);
    var index = new MemoryIndex(true);
    index.addField(QueryFields.TITLE, this.title.marksAndWords());
    index.addField(QueryFields.SUMMARY, this.summary.marksAndWords());
    values.forEach((field, value) -> {
      if (!value.isBlank()) {
        index.addField(field, index.keywordTokenStream(List.of(QueryFields.keyword(value))));
      }
    });
    this.searcher = index.createSearcher();
  }

  /** A place of a match, with the positions of its first and last word. */
  record Place(Found found, int first, int last) {}

  boolean matches(Query query, Precondition needs) {
    return needs.holds(title.lists(), summary.lists()) && matches(query) != null;
  }

  /** Where a query matches, in the order of the text; title first. */
  List<Found> found(Query query) {
    return places(query).stream().map(Place::found).distinct().toList();
  }

  List<Place> places(Query query) {
    Matches matches = matches(query);
    var places = new LinkedHashSet<Place>();
    if (matches != null) {
      QueryFields.TEXT.forEach(field -> collect(matches, field, places));
    }
    return List.copyOf(places);
  }

  private @Nullable Matches matches(Query query) {
    try {
      return searcher
          .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
          .matches(leaf(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void collect(Matches matches, String field, LinkedHashSet<Place> places) {
    var found = new ArrayList<Place>();
    try {
      MatchesIterator each = matches.getMatches(field);
      while (each != null && each.next()) {
        found.add(place(field, each));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparingInt(Place::first));
    places.addAll(found);
  }

  private Place place(String field, MatchesIterator match) throws IOException {
    String text = (field.equals(QueryFields.TITLE) ? title : summary).words().text();
    int start = match.startOffset();
    int end = match.endOffset();
    return new Place(
        new Found(field, start, end, text.substring(start, end)),
        match.startPosition(),
        match.endPosition());
  }

  private LeafReaderContext leaf() {
    return searcher.getIndexReader().leaves().getFirst();
  }
}
