package dev.wirewatch.query;

import dev.wirewatch.query.explain.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  private final MarkedFields texts;
  private final Map<String, String> values;
  private final MarkQuery.Text marks;

  /** Made only for what looks for more than marks. */
  private @Nullable IndexSearcher searcher;

  private ProbedText(WordLists lists, MarkedFields texts, Map<String, String> values) {
    this.texts = texts;
    this.values = values;
    var all = new BitSet();
    all.set(0, lists.count());
    this.marks = new MarkQuery.Text(texts, all, field -> values.getOrDefault(field, ""));
  }

  static ProbedText of(ExplainedText text, WordLists lists) {
    return new ProbedText(
        lists,
        MarkedFields.of(
            lists.mark(text.title()),
            lists.mark(text.summary()),
            lists.mark(text.body()),
            lists.mark(text.categories())),
        text.values());
  }

  static ProbedText ofPassage(TextWords passage, ExplainedText text, WordLists lists) {
    return new ProbedText(
        lists,
        MarkedFields.ofPassage(lists.mark(passage), lists.mark(text.categories())),
        text.values());
  }

  private IndexSearcher searcher() {
    if (searcher == null) {
      var index = new MemoryIndex(true);
      QueryFields.TEXT.forEach(field -> index.addField(field, texts.of(field).marksAndWords()));
      values.forEach((field, value) -> {
        if (!value.isBlank()) {
          index.addField(field, index.keywordTokenStream(List.of(QueryFields.keyword(value))));
        }
      });
      searcher = index.createSearcher();
    }
    return searcher;
  }

  /** A place of a match, with the positions of its first and last word. */
  record Place(Found found, int first, int last) {}

  boolean matches(Probe probe) {
    return mayMatch(probe)
        && (probe.onMarks() == null
            ? matches(probe.query()) != null
            : probe.onMarks().matches(marks, new FoundPlaces()));
  }

  private boolean mayMatch(Probe probe) {
    return probe.needs().holds(texts.lists());
  }

  /** Where a query matches, in the order of the text; title first. */
  List<Found> found(Probe probe) {
    if (!mayMatch(probe)) {
      return List.of();
    }
    return probe.onMarks() == null
        ? places(probe).stream().map(Place::found).distinct().toList()
        : found(probe.onMarks());
  }

  private List<Found> found(MarkQuery query) {
    var places = new FoundPlaces();
    query.matches(marks, places);
    return IntStream.range(0, places.count())
        .mapToObj(i -> found(places.field(i), places.start(i), places.end(i)))
        .distinct()
        .sorted(
            Comparator.comparing((Found each) -> QueryFields.number(each.field()))
                .thenComparing(Found::start))
        .toList();
  }

  List<Place> places(Probe probe) {
    Matches matches = matches(probe.query());
    var places = new LinkedHashSet<Place>();
    if (matches != null) {
      QueryFields.TEXT.forEach(field -> collect(matches, field, places));
    }
    return List.copyOf(places);
  }

  private @Nullable Matches matches(Query query) {
    try {
      IndexSearcher searcher = searcher();
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
    return new Place(
        found(field, match.startOffset(), match.endOffset()),
        match.startPosition(),
        match.endPosition());
  }

  private Found found(String field, int start, int end) {
    String text = texts.of(field).words().text();
    return new Found(field, start, end, text.substring(start, end));
  }

  private LeafReaderContext leaf() {
    return searcher().getIndexReader().leaves().getFirst();
  }
}
