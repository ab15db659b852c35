package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a text must have for a query to match it: which lists' words, in which field, but not where.
 * Most texts lack that, which costs a look at some bits instead of running the query.
 */
public sealed interface Precondition {

  /** Whether texts with words of these lists may match. */
  boolean holds(BitSet title, BitSet summary);

  /**
   * Marks of which every text has one for which this holds: those that seem rarest, where there is
   * a choice.
   *
   * @param commonness of lists, by number
   * @return null where it may hold for a text without any mark
   */
  @Nullable List<Mark> keys(long[] commonness);

  /** What a query over marked texts needs; what it excludes, and whatever is no mark, is let by. */
  static Precondition of(Query query) {
    return switch (query) {
      case BooleanQuery parts -> of(parts);
      case TermQuery word -> of(word.getTerm());
      case IntervalQuery near -> allOf(near);
      case NearMarks near -> allOf(near);
      default -> ALWAYS;
    };
  }

  private static Precondition allOf(Query near) {
    var needs = new Needs(Occur.MUST);
    near.visit(needs);
    return needs.all();
  }

  /** Lets every text by. */
  Precondition ALWAYS = new AtLeast(0, List.of());

  private static Precondition of(BooleanQuery query) {
    var needed = new ArrayList<Precondition>();
    var offered = new ArrayList<Precondition>();
    for (BooleanClause clause : query.clauses()) {
      switch (clause.occur()) {
        case MUST, FILTER -> needed.add(of(clause.query()));
        case SHOULD -> offered.add(of(clause.query()));
        case MUST_NOT -> {}
      }
    }
    int fewest = query.getMinimumNumberShouldMatch();
    needed.add(atLeast(fewest == 0 && needed.isEmpty() ? 1 : fewest, offered));
    return atLeast(needed.size(), needed);
  }

  static Precondition of(Term word) {
    boolean title = word.field().equals(QueryFields.TITLE);
    boolean text = title || word.field().equals(QueryFields.SUMMARY);
    return text && WordLists.isMark(word.text())
        ? new Mark(title, WordLists.list(word.text()))
        : ALWAYS;
  }

  /** So many of several, without those that hold anyway: many rules are tried on each text. */
  static Precondition atLeast(int count, List<Precondition> parts) {
    var open = parts.stream().filter(part -> !part.equals(ALWAYS)).toList();
    int missing = count - parts.size() + open.size();
    if (missing <= 0) {
      return ALWAYS;
    }
    if (missing > 1 || open.size() > 2) {
      return new AtLeast(missing, open);
    }
    if (open.size() == 1) {
      return open.getFirst();
    }
    return open.getFirst() instanceof Mark one
            && open.getLast() instanceof Mark other
            && one.list() == other.list()
            && one.inTitle() != other.inTitle()
        ? new Anywhere(one.list())
        : new AtLeast(missing, open);
  }

  /** A word of a list, in the title or in the summary. */
  record Anywhere(int list) implements Precondition {

    @Override
    public boolean holds(BitSet title, BitSet summary) {
      return title.get(list) || summary.get(list);
    }

    @Override
    public List<Mark> keys(long[] commonness) {
      return List.of(new Mark(true, list), new Mark(false, list));
    }
  }

  /** A word of a list. */
  record Mark(boolean inTitle, int list) implements Precondition {

    @Override
    public boolean holds(BitSet title, BitSet summary) {
      return (inTitle ? title : summary).get(list);
    }

    @Override
    public List<Mark> keys(long[] commonness) {
      return List.of(this);
    }
  }

  /** So many of several. */
  record AtLeast(int count, List<Precondition> parts) implements Precondition {

    @Override
    public boolean holds(BitSet title, BitSet summary) {
      int held = 0;
      for (int i = 0; held < count && i < parts.size(); i++) {
        held += parts.get(i).holds(title, summary) ? 1 : 0;
      }
      return held >= count;
    }

    /** Of the parts that may fail without the whole failing, one more must not. */
    @Override
    public @Nullable List<Mark> keys(long[] commonness) {
      int decisive = parts.size() - count + 1;
      var known =
          parts.stream()
              .map(part -> part.keys(commonness))
              .filter(Objects::nonNull)
              .sorted(Comparator.comparingLong(keys -> commonness(keys, commonness)))
              .toList();
      return count == 0 || known.size() < decisive
          ? null
          : known.stream().limit(decisive).flatMap(List::stream).distinct().toList();
    }

    private static long commonness(List<Mark> keys, long[] commonness) {
      return keys.stream().mapToLong(key -> commonness[key.list()]).sum();
    }
  }
}
