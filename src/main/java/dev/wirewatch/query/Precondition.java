package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a text must have for a query to match it: which lists' words, in which field, but not where.
 * Most texts lack that, which costs a look at some bits instead of running the query.
 */
public sealed interface Precondition {

  /** Whether texts with words of these lists, by field, may match. */
  boolean holds(BitSet[] fields);

  /**
   * Groups of marks. A text for which this holds has a mark of each group; it may hold for a text
   * without any mark where there are no groups.
   *
   * @param commonness of lists, by number
   * @return those that seem rarest first
   */
  List<Group> groups(long[] commonness);

  /** Whether this holds for every text that has a mark of each group. */
  boolean isAllInGroups();

  /** Whether this holds for every text that has a mark of its only group. */
  boolean isOneGroup();

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
    var needs = new NearnessTerms(Occur.MUST);
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
    int field = QueryFields.number(word.field());
    return field >= 0 && WordLists.isMark(word.text())
        ? new Mark(field, WordLists.list(word.text()))
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
            && Anywhere.isBoth(one.field(), other.field())
        ? new Anywhere(one.list())
        : new AtLeast(missing, open);
  }

  /**
   * Marks of which a text must have one.
   *
   * @param commonness of all of them together
   */
  record Group(List<Mark> marks, long commonness) {

    private static final Comparator<Group> RAREST_FIRST =
        Comparator.comparingLong(Group::commonness);

    private static Group of(Stream<Mark> marks, long[] commonness) {
      var distinct = marks.distinct().toList();
      return new Group(
          distinct, distinct.stream().mapToLong(mark -> commonness[mark.list()]).sum());
    }
  }

  /** A word of a list, in the title or in the summary. */
  record Anywhere(int list) implements Precondition {

    private static final int TITLE = QueryFields.number(QueryFields.TITLE);
    private static final int SUMMARY = QueryFields.number(QueryFields.SUMMARY);

    private static boolean isBoth(int one, int other) {
      return Math.min(one, other) == TITLE && Math.max(one, other) == SUMMARY;
    }

    @Override
    public boolean holds(BitSet[] fields) {
      return fields[TITLE].get(list) || fields[SUMMARY].get(list);
    }

    @Override
    public List<Group> groups(long[] commonness) {
      return List.of(
          Group.of(Stream.of(new Mark(TITLE, list), new Mark(SUMMARY, list)), commonness));
    }

    @Override
    public boolean isAllInGroups() {
      return true;
    }

    @Override
    public boolean isOneGroup() {
      return true;
    }
  }

  /** A word of a list. */
  record Mark(int field, int list) implements Precondition {

    @Override
    public boolean holds(BitSet[] fields) {
      return fields[field].get(list);
    }

    @Override
    public List<Group> groups(long[] commonness) {
      return List.of(Group.of(Stream.of(this), commonness));
    }

    @Override
    public boolean isAllInGroups() {
      return true;
    }

    @Override
    public boolean isOneGroup() {
      return true;
    }
  }

  /** So many of several. */
  record AtLeast(int count, List<Precondition> parts) implements Precondition {

    @Override
    public boolean holds(BitSet[] fields) {
      int held = 0;
      for (int i = 0; held < count && i < parts.size(); i++) {
        held += parts.get(i).holds(fields) ? 1 : 0;
      }
      return held >= count;
    }

    /**
     * All parts' groups if all must hold. Of those that may fail, one more must not: whichever that
     * is, it has a mark of each of its groups.
     */
    @Override
    public List<Group> groups(long[] commonness) {
      if (count == 0) {
        return List.of();
      }
      var each = parts.stream().map(part -> part.groups(commonness));
      int decisive = parts.size() - count + 1;
      return decisive == 1
          ? each.flatMap(List::stream).sorted(Group.RAREST_FIRST).toList()
          : together(each, decisive, commonness);
    }

    private static List<Group> together(Stream<List<Group>> each, int decisive, long[] commonness) {
      var rarest =
          each.filter(groups -> !groups.isEmpty())
              .sorted(Comparator.comparing(List::getFirst, Group.RAREST_FIRST))
              .limit(decisive)
              .toList();
      int most =
          rarest.size() < decisive ? 0 : rarest.stream().mapToInt(List::size).min().orElse(0);
      return IntStream.range(0, most)
          .mapToObj(i ->
              Group.of(
                  rarest.stream().flatMap(groups -> groups.get(i).marks().stream()), commonness))
          .toList();
    }

    @Override
    public boolean isAllInGroups() {
      return isOneGroup()
          || count == parts.size() && parts.stream().allMatch(Precondition::isAllInGroups);
    }

    @Override
    public boolean isOneGroup() {
      return count == 1 && parts.stream().allMatch(Precondition::isOneGroup);
    }
  }
}
