package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A query over marks and keywords alone, run on the marks of a text themselves. It matches what
 * Lucene's matches, at the same places; but no index has to be made of the text, except of a few
 * marks for NEAR within NEAR.
 */
public sealed interface MarkQuery {

  /**
   * Runs over a text.
   *
   * @param found gets the places; none if the text does not match
   */
  boolean matches(Text text, FoundPlaces found);

  /**
   * The same as a Lucene query; null if that looks for anything but marks and keywords, or for NEAR
   * within NEAR.
   */
  static @Nullable MarkQuery of(Query query) {
    return of(query, false);
  }

  /** The same with NEAR within NEAR, of which each word counts as a place. */
  static @Nullable MarkQuery withNested(Query query) {
    return of(query, true);
  }

  private static @Nullable MarkQuery of(Query query, boolean nested) {
    return switch (query) {
      case TermQuery word -> of(word.getTerm());
      case NearMarks near ->
          new Near(
              QueryFields.number(near.field()),
              WordLists.list(near.pair().left()),
              WordLists.list(near.pair().right()),
              near.pair());
      case IntervalQuery near when nested && WordLists.looksForMarksAlone(near) ->
          new Nested(near, Precondition.of(near), WordLists.lists(near));
      case BooleanQuery parts -> of(parts, nested);
      default -> null;
    };
  }

  private static @Nullable MarkQuery of(Term word) {
    if (QueryFields.KEYWORD.contains(word.field())) {
      return new Keyword(word.field(), word.text());
    }
    return WordLists.isMark(word.text())
        ? new Mark(QueryFields.number(word.field()), WordLists.list(word.text()))
        : null;
  }

  private static @Nullable MarkQuery of(BooleanQuery query, boolean nested) {
    var needed = new ArrayList<MarkQuery>();
    var offered = new ArrayList<MarkQuery>();
    var excluded = new ArrayList<MarkQuery>();
    for (BooleanClause clause : query.clauses()) {
      MarkQuery part = of(clause.query(), nested);
      if (part == null) {
        return null;
      }
      switch (clause.occur()) {
        case MUST, FILTER -> needed.add(part);
        case SHOULD -> offered.add(part);
        case MUST_NOT -> excluded.add(part);
      }
    }
    int fewest = query.getMinimumNumberShouldMatch();
    return new Parts(needed, offered, excluded, fewest == 0 && needed.isEmpty() ? 1 : fewest);
  }

  /** What queries run over: the marks of the texts, and the item's keywords. */
  final class Text {

    private final MarkedFields texts;
    private final MarkPlaces[] fields;
    private final Keywords keywords;

    /**
     * Sorts the marks of a text.
     *
     * @param wanted the lists that queries will look for
     */
    public Text(MarkedFields texts, BitSet wanted, Keywords keywords) {
      this.texts = texts;
      this.fields = new MarkPlaces[QueryFields.TEXT.size()];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = texts.of(i).places(wanted);
      }
      this.keywords = keywords;
    }
  }

  /** What an item has in a keyword field. */
  @FunctionalInterface
  interface Keywords {

    String in(String field);
  }

  /** A word of a list. */
  record Mark(int field, int list) implements MarkQuery {

    @Override
    public boolean matches(Text text, FoundPlaces found) {
      MarkPlaces places = text.fields[field];
      int first = places.first(list);
      int i = first;
      for (; places.isOf(list, i); i++) {
        found.add(field, places.start(i), places.end(i));
      }
      return i > first;
    }
  }

  /** The value of a field that has one. */
  record Keyword(String field, String value) implements MarkQuery {

    @Override
    public boolean matches(Text text, FoundPlaces found) {
      return QueryFields.keyword(text.keywords.in(field)).equals(value);
    }
  }

  /** Words of two lists near each other. */
  record Near(int field, int left, int right, NearMarks.Pair pair) implements MarkQuery {

    @Override
    public boolean matches(Text text, FoundPlaces found) {
      MarkPlaces places = text.fields[field];
      boolean forward = ordered(places, left, right, found);
      return (!pair.ordered() && ordered(places, right, left, found)) || forward;
    }

    /** The nearest pairs: of several words before another only the last one counts. */
    private boolean ordered(MarkPlaces places, int before, int behind, FoundPlaces found) {
      boolean any = false;
      int one = places.first(before);
      int other = places.first(behind);
      while (places.isOf(before, one)) {
        while (places.isOf(behind, other) && places.position(other) <= places.position(one)) {
          other++;
        }
        if (!places.isOf(behind, other)) {
          return any;
        }
        while (places.isOf(before, one + 1) && places.position(one + 1) < places.position(other)) {
          one++;
        }
        if (places.position(other) - places.position(one) - 1 <= pair.gaps()) {
          found.add(field, places.start(one), places.end(one));
          found.add(field, places.start(other), places.end(other));
          any = true;
        }
        one++;
      }
      return any;
    }
  }

  /**
   * Words near each other, some of which must be near others: Lucene finds them in an index of
   * their marks, if the text has all that they need.
   */
  record Nested(IntervalQuery near, Precondition needed, BitSet lists) implements MarkQuery {

    @Override
    public boolean matches(Text text, FoundPlaces found) {
      String field = near.getField();
      return needed.holds(text.texts.lists())
          && IndexedMarks.find(near, field, text.texts.of(field).only(lists), found);
    }
  }

  /** Parts that must match, of which so many must match, and that must not match. */
  record Parts(
      List<MarkQuery> needed, List<MarkQuery> offered, List<MarkQuery> excluded, int fewest)
      implements MarkQuery {

    @Override
    public boolean matches(Text text, FoundPlaces found) {
      int before = found.count();
      boolean matches = all(text, found) && enough(text, found);
      if (matches && !excluded.isEmpty()) {
        int matched = found.count();
        matches = !excluded(text, found);
        found.keep(matched);
      }
      if (!matches) {
        found.keep(before);
      }
      return matches;
    }

    private boolean all(Text text, FoundPlaces found) {
      for (int i = 0; i < needed.size(); i++) {
        if (!needed.get(i).matches(text, found)) {
          return false;
        }
      }
      return true;
    }

    /** Looks at all that is offered, as each part that matches is told. */
    private boolean enough(Text text, FoundPlaces found) {
      int matching = 0;
      for (int i = 0; i < offered.size(); i++) {
        matching += offered.get(i).matches(text, found) ? 1 : 0;
      }
      return matching >= fewest;
    }

    private boolean excluded(Text text, FoundPlaces found) {
      for (int i = 0; i < excluded.size(); i++) {
        if (excluded.get(i).matches(text, found)) {
          return true;
        }
      }
      return false;
    }
  }
}
