package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.util.List;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Words, patterns and fuzzy words of a query as the index writes them, and which it refuses. */
final class IndexWords {

  static final int MOST_WILD = 8;
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_FUZZY = 30;

  private IndexWords() {}

  /** The terms of a word or phrase, at least one. */
  static List<Words.Term> of(Place at, String text) throws QueryProblem {
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
    checkEffort(pattern, word.toString());
    return word.toString();
  }

  /** Refuses a pattern that stands for words in so many ways that looking for them takes long. */
  static void checkEffort(Node.Pattern written, String pattern) throws QueryProblem {
    Place at = written.at();
    long wild = pattern.chars().filter(c -> c == '*' || c == '?').count();
    if (wild > MOST_WILD || pattern.length() > LONGEST_WORD) {
      throw at.problem(
          "A word with * or ? has at most %d of them and %d letters."
              .formatted(MOST_WILD, LONGEST_WORD));
    }
    if (wild > 1) {
      checkAutomaton(written, pattern);
    }
  }

  private static void checkAutomaton(Node.Pattern written, String pattern) throws QueryProblem {
    try {
      written.words().pattern(pattern);
    } catch (TooComplexToDeterminizeException e) {
      throw written.at().problem("This word can be read in too many ways; use fewer * and ?.");
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
  static String fuzzy(Node.Fuzzy fuzzy) throws QueryProblem {
    String word = part(fuzzy.at(), fuzzy.text());
    if (word.length() > LONGEST_FUZZY) {
      throw fuzzy
          .at()
          .problem("~ works on words of at most " + LONGEST_FUZZY + " letters; use a prefix.");
    }
    if (word.length() < 3 || Character.isIdeographic(word.codePointAt(0))) {
      throw fuzzy.at().problem("~ works on words of three letters or more.");
    }
    return word;
  }
}
