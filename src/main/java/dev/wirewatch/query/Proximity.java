package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/** What words are in the index, and their nearness as Lucene intervals. */
final class Proximity {

  /** Most words of an index that one prefix may stand for. */
  private static final int MOST_EXPANSIONS = QueryLanguage.MOST_CLAUSES;

  /** Each NEAR looks both ways, so that every one inside another doubles the work. */
  private static final int DEEPEST = 6;

  private static final int MOST_WILD = 8;
  private static final int LONGEST_WORD = 100;

  private final @Nullable WordLists lists;

  Proximity(@Nullable WordLists lists) {
    this.lists = lists;
  }

  IntervalsSource intervals(Node node) throws QueryProblem {
    var sequence = WordSequence.of(node);
    if (sequence != null && lists != null) {
      return Intervals.term(lists.mark(List.of(sequence)));
    }
    if (sequence != null && lists == null && isPrefix(sequence)) {
      return new AnyPlace(asWritten(node), List.of(sequence.parts().getFirst()), List.of());
    }
    return sequence != null && sequence.last() > 0
        ? new EitherEnd(asWritten(node))
        : asWritten(node);
  }

  private static boolean isPrefix(WordSequence sequence) {
    return sequence.last() == 0 && sequence.parts().getFirst().prefix();
  }

  private IntervalsSource asWritten(Node node) throws QueryProblem {
    return switch (node) {
      case Node.Word word -> phrase(words(word.at(), word.text()));
      case Node.Pattern pattern -> patternIntervals(pattern);
      case Node.Fuzzy fuzzy ->
          Intervals.fuzzyTerm(fuzzyWord(fuzzy), fuzzy.edits(), 1, true, MOST_EXPANSIONS);
      case Node.Phrase phrase -> phrase(phrase);
      case Node.Loose loose ->
          Intervals.maxgaps(loose.gaps(), Intervals.unordered(each(loose.words())));
      case Node.Any any -> lists == null ? anyPlace(any) : Intervals.or(false, alternatives(any));
      case Node.Near near -> near(near);
      default ->
          throw node.at()
              .problem("Only words, phrases and lists with OR can stand beside NEAR or BEFORE.");
    };
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
    others.add(new AnyPlace(whole, words, phrases));
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
      } else if (sequence == null) {
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

  private static IntervalsSource patternIntervals(Node.Pattern pattern) throws QueryProblem {
    if (isBarePrefixOfCharacters(pattern)) {
      return phrase(words(pattern.at(), pattern.text().substring(0, pattern.text().length() - 1)));
    }
    return Intervals.wildcard(new BytesRef(pattern(pattern)), MOST_EXPANSIONS);
  }

  /** The terms of a word or phrase, at least one. */
  static List<Words.Term> words(Place at, String text) throws QueryProblem {
    var words = Words.of(text);
    if (words.isEmpty()) {
      throw at.problem("Expected a word with letters or digits here.");
    }
    return words;
  }

  /** Whether the pattern is Chinese or Japanese with a star behind, which changes nothing there. */
  static boolean isBarePrefixOfCharacters(Node.Pattern pattern) {
    String text = pattern.text();
    int star = text.length() - 1;
    return text.charAt(star) == '*'
        && text.indexOf('*') == star
        && text.indexOf('?') < 0
        && Character.isIdeographic(text.codePointAt(0));
  }

  /** A pattern as the index writes words, with the stars and question marks in their places. */
  static String pattern(Node.Pattern pattern) throws QueryProblem {
    var word = new StringBuilder();
    int start = 0;
    String text = pattern.text();
    for (int i = 0; i <= text.length(); i++) {
      boolean wild = i < text.length() && (text.charAt(i) == '*' || text.charAt(i) == '?');
      if (wild || i == text.length()) {
        word.append(part(pattern.at(), text.substring(start, i)));
        word.append(wild ? text.substring(i, i + 1) : "");
        start = i + 1;
      }
    }
    if (letters(word.toString()) < 2) {
      throw pattern.at().problem("A word with * or ? needs at least two letters before it.");
    }
    checkEffort(pattern.at(), word.toString());
    return word.toString();
  }

  /** Refuses a pattern that stands for words in so many ways that looking for them takes long. */
  static void checkEffort(Place at, String pattern) throws QueryProblem {
    long wild = pattern.chars().filter(c -> c == '*' || c == '?').count();
    if (wild > MOST_WILD || pattern.length() > LONGEST_WORD) {
      throw at.problem(
          "A word with * or ? has at most %d of them and %d letters."
              .formatted(MOST_WILD, LONGEST_WORD));
    }
    if (wild > 1) {
      checkAutomaton(at, pattern);
    }
  }

  private static void checkAutomaton(Place at, String pattern) throws QueryProblem {
    try {
      new WildcardQuery(new Term(QueryFields.TITLE, pattern));
    } catch (TooComplexToDeterminizeException e) {
      throw at.problem("This word can be read in too many ways; use fewer * and ?.");
    }
  }

  private static int letters(String pattern) {
    return pattern.split("[*?]", 2)[0].length();
  }

  private static String part(Place at, String part) throws QueryProblem {
    String word = Words.normalized(part);
    if (!word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '\'')) {
      throw at.problem("* and ? work inside one word; \"" + part + "\" is more than one.");
    }
    return word;
  }

  /** A word for fuzzy search as the index writes it. */
  static String fuzzyWord(Node.Fuzzy fuzzy) throws QueryProblem {
    String word = part(fuzzy.at(), fuzzy.text());
    if (word.length() > LONGEST_WORD) {
      throw fuzzy.at().problem("~ works on words of at most " + LONGEST_WORD + " letters.");
    }
    if (word.length() < 3 || Character.isIdeographic(word.codePointAt(0))) {
      throw fuzzy.at().problem("~ works on words of three letters or more.");
    }
    return word;
  }
}
