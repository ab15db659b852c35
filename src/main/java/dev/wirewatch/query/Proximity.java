package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** Where words stand, and how near each other, as Lucene's intervals. */
final class Proximity {

  /** Nobody means more, and what is near what would be hard to tell. */
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

  /** Places from the first to the last word of a phrase. */
  IntervalsSource asWritten(Node node) throws QueryProblem {
    return switch (node) {
      case Node.Word word -> phrase(word.at(), word.text());
      case Node.Pattern pattern -> pattern(pattern);
      case Node.Fuzzy fuzzy -> fuzzy(fuzzy);
      case Node.Phrase phrase -> phrase(phrase);
      case Node.Loose loose ->
          Intervals.maxgaps(loose.gaps(), Intervals.unordered(each(loose.words())));
      case Node.Any any ->
          lists == null ? ListedPlaces.of(any, this) : Intervals.or(false, alternatives(any));
      case Node.Near near -> near(near);
      case Node.NotWithin guarded -> notWithin(asWritten(guarded.word()), guarded.names());
      default ->
          throw node.at()
              .problem("Only words, phrases and lists with OR can stand beside NEAR or BEFORE.");
    };
  }

  /** Places that are no part of longer names. */
  IntervalsSource notWithin(IntervalsSource words, LongerNames longer) throws QueryProblem {
    var names = new ArrayList<IntervalsSource>();
    for (Node name : longer.nodes()) {
      names.add(asWritten(name));
    }
    return Intervals.notContainedBy(
        words, Intervals.or(false, names.toArray(IntervalsSource[]::new)));
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
    return new Nearness(left, right, near.gaps(), near.ordered());
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

  private IntervalsSource phrase(Place at, String text) throws QueryProblem {
    List<Words.Term> terms = IndexWords.of(at, text);
    return lists == null ? new Weighed(phrase(terms), terms.size(), at) : phrase(terms);
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
      return phrase(pattern.at(), text.substring(0, text.length() - 1));
    }
    String word = IndexWords.pattern(pattern);
    return patternPlaces(pattern.at(), word, () -> pattern.words().pattern(word));
  }

  private IntervalsSource fuzzy(Node.Fuzzy fuzzy) throws QueryProblem {
    String word = IndexWords.fuzzy(fuzzy);
    return patternPlaces(
        fuzzy.at(), word + "~" + fuzzy.edits(), () -> fuzzy.words().fuzzy(word, fuzzy.edits()));
  }

  private IntervalsSource patternPlaces(Place at, String meant, Supplier<CompiledAutomaton> words) {
    return lists == null
        ? new PatternPlaces(at, meant, words)
        : Intervals.multiterm(words.get(), QueryLanguage.MOST_EXPANSIONS, meant);
  }
}
