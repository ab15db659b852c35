package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Where words stand, and how near each other, as Lucene's intervals. */
final class Proximity {

  /** Most words of an index that one prefix may stand for. */
  private static final int MOST_EXPANSIONS = QueryLanguage.MOST_EXPANSIONS;

  /** Each NEAR looks both ways, so that every one inside another doubles the work. */
  private static final int DEEPEST = 6;

  private final @Nullable WordLists lists;

  Proximity(@Nullable WordLists lists) {
    this.lists = lists;
  }

  IntervalsSource intervals(Node node) throws QueryProblem {
    var sequence = WordSequence.of(node);
    if (sequence != null && lists != null) {
      return Intervals.term(lists.mark(List.of(sequence)));
    }
    return sequence != null && sequence.last() > 0
        ? new EitherEnd(asWritten(node))
        : asWritten(node);
  }

  private IntervalsSource asWritten(Node node) throws QueryProblem {
    return switch (node) {
      case Node.Word word -> phrase(IndexWords.of(word.at(), word.text()));
      case Node.Pattern pattern -> pattern(pattern);
      case Node.Fuzzy fuzzy -> fuzzy(fuzzy);
      case Node.Phrase phrase -> phrase(phrase);
      case Node.Loose loose ->
          Intervals.maxgaps(loose.gaps(), Intervals.unordered(each(loose.words())));
      case Node.Any any -> lists == null ? anyPlace(any) : Intervals.or(false, alternatives(any));
      case Node.Near near -> near(near);
      case Node.NotWithin guarded -> notWithin(guarded);
      default ->
          throw node.at()
              .problem("Only words, phrases and lists with OR can stand beside NEAR or BEFORE.");
    };
  }

  private IntervalsSource notWithin(Node.NotWithin guarded) throws QueryProblem {
    var names = new ArrayList<IntervalsSource>();
    for (Node name : guarded.names().nodes()) {
      names.add(asWritten(name));
    }
    var longer = Intervals.or(false, names.toArray(IntervalsSource[]::new));
    return Intervals.notContainedBy(asWritten(guarded.word()), longer);
  }

  /** The words of a phrase stand one behind the other as a whole, so none becomes a mark. */
  private IntervalsSource phrase(Node.Phrase phrase) throws QueryProblem {
    var sources = new ArrayList<IntervalsSource>();
    for (Node word : phrase.words()) {
      sources.add(asWritten(word));
    }
    return Intervals.phrase(sources.toArray(IntervalsSource[]::new));
  }

  private IntervalsSource near(Node.Near near) throws QueryProblem {
    if (deep(near) > DEEPEST) {
      throw near.at().problem("NEAR and BEFORE are nested more than " + DEEPEST + " deep.");
    }
    IntervalsSource left = intervals(near.left());
    IntervalsSource right = intervals(near.right());
    return Intervals.maxgaps(
        near.gaps(),
        near.ordered()
            ? Intervals.ordered(left, right)
            : Intervals.unorderedNoOverlaps(left, right));
  }

  /** The two lists, where each side is nothing else; a list near itself is more than that. */
  NearMarks.@Nullable Pair marks(Node.Near near) throws QueryProblem {
    String left = mark(near.left());
    String right = left == null ? null : mark(near.right());
    return left == null || right == null || left.equals(right)
        ? null
        : new NearMarks.Pair(left, right, near.gaps(), near.ordered());
  }

  private @Nullable String mark(Node node) throws QueryProblem {
    if (lists == null) {
      return null;
    }
    if (node instanceof Node.Any any) {
      var listed = Alternatives.of(any, lists);
      return listed.others().isEmpty() ? listed.mark() : null;
    }
    var sequence = WordSequence.of(node);
    return sequence == null ? null : lists.mark(List.of(sequence));
  }

  private static int deep(Node node) {
    return switch (node) {
      case Node.Near near -> 1 + Math.max(deep(near.left()), deep(near.right()));
      case Node.Any any -> any.parts().stream().mapToInt(Proximity::deep).max().orElse(0);
      default -> 0;
    };
  }

  /** What stands at one position is read word by word; the rest joins it. */
  private IntervalsSource anyPlace(Node.Any any) throws QueryProblem {
    var words = new ArrayList<WordSequence.Part>();
    var phrases = new ArrayList<IntervalsSource>();
    var all = new ArrayList<IntervalsSource>();
    var others = new ArrayList<IntervalsSource>();
    sort(any, words, phrases, all, others);
    if (all.isEmpty()) {
      return Intervals.or(false, others.toArray(IntervalsSource[]::new));
    }
    var whole = Intervals.or(false, all.toArray(IntervalsSource[]::new));
    others.add(new AnyPlace(any.at(), whole, words, phrases));
    return Intervals.or(false, others.toArray(IntervalsSource[]::new));
  }

  private void sort(
      Node.Any any,
      List<WordSequence.Part> words,
      List<IntervalsSource> phrases,
      List<IntervalsSource> all,
      List<IntervalsSource> others)
      throws QueryProblem {
    for (Node part : any.parts()) {
      var sequence = WordSequence.of(part);
      if (part instanceof Node.Any inner) {
        sort(inner, words, phrases, all, others);
      } else if (sequence == null || sequence.isGuarded()) {
        others.add(intervals(part));
      } else if (sequence.last() == 0) {
        words.add(sequence.parts().getFirst());
        all.add(asWritten(part));
      } else {
        phrases.add(intervals(part));
        all.add(intervals(part));
      }
    }
  }

  private IntervalsSource[] alternatives(Node.Any any) throws QueryProblem {
    var listed = Alternatives.of(any, lists);
    var sources = new ArrayList<>(List.of(each(listed.others())));
    if (listed.mark() != null) {
      sources.add(Intervals.term(listed.mark()));
    }
    return sources.toArray(IntervalsSource[]::new);
  }

  private IntervalsSource[] each(List<Node> nodes) throws QueryProblem {
    var sources = new ArrayList<IntervalsSource>();
    for (Node node : nodes) {
      sources.add(intervals(node));
    }
    return sources.toArray(IntervalsSource[]::new);
  }

  private static IntervalsSource phrase(List<Words.Term> terms) {
    var sources = new ArrayList<IntervalsSource>();
    for (int i = 0; i < terms.size(); i++) {
      var term = terms.get(i);
      sources.add(Intervals.term(term.text()));
      if (term.length() > 1
          && (i + 1 == terms.size() || terms.get(i + 1).position() == term.end())) {
        // A pair stands at the place of its first half; its second half takes up the next.
        sources.add(Intervals.term(term.lastCharacter()));
      }
    }
    return sources.size() == 1
        ? sources.getFirst()
        : Intervals.phrase(sources.toArray(IntervalsSource[]::new));
  }

  private IntervalsSource pattern(Node.Pattern pattern) throws QueryProblem {
    if (IndexWords.isBarePrefixOfCharacters(pattern)) {
      String text = pattern.text();
      return phrase(IndexWords.of(pattern.at(), text.substring(0, text.length() - 1)));
    }
    String word = IndexWords.pattern(pattern);
    var whole = Intervals.wildcard(new BytesRef(word), MOST_EXPANSIONS);
    var words = new WildcardQuery(new Term("", word)).getCompiled();
    return lists == null ? new PatternPlaces(pattern.at(), words, whole) : whole;
  }

  private IntervalsSource fuzzy(Node.Fuzzy fuzzy) throws QueryProblem {
    String word = IndexWords.fuzzy(fuzzy);
    var whole = Intervals.fuzzyTerm(word, fuzzy.edits(), 1, true, MOST_EXPANSIONS);
    var words = FuzzyQuery.getFuzzyAutomaton(word, fuzzy.edits(), 1, true);
    return lists == null ? new PatternPlaces(fuzzy.at(), words, whole) : whole;
  }
}
