package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;

/**
 * What a query costs, counted while it is read, vocabularies included and before anything of it
 * runs. What would take too long or too much memory on any index, or on a single text, is refused
 * where it gets too much; what depends on the index is left to {@link Effort}.
 */
final class Cost {

  /** Each vocabulary counted as often as it is used. */
  static final int MOST_WORDS = 5_000;

  /** Chinese words and words with hyphens are several in the index. */
  static final int MOST_TERMS = 2 * MOST_WORDS;

  private static final int LONGEST_PHRASE = 100;

  /** Each takes up to some ten milliseconds, and is tried on each new text. */
  private static final int MOST_WILD = 40;

  private static final int MOST_FUZZY = 20;

  /** Whoever asks "why" is answered part by part; each word stands in all parts around it. */
  private static final int MOST_NESTED = 12 * MOST_WORDS;

  static final int MOST_NAMES = 40_000;

  private static final int FIRST_OF_EAST_ASIA = 0x2e80;

  private static final int LIGHT_WORDS = 12;
  private static final int LIGHT_PREFIX = 3;

  private int words;
  private int terms;
  private int wild;
  private int fuzzy;
  private long nested;
  private long names;
  private boolean heavy;

  /** Counts a word, pattern or not. */
  void word(Place at, String text, int depth) throws QueryProblem {
    if (++words > MOST_WORDS) {
      throw at.problem(
          "The query has more than %,d words, vocabularies included.".formatted(MOST_WORDS));
    }
    nested += depth;
    if (nested > MOST_NESTED) {
      throw at.problem(
          "Too many words stand inside too many brackets; write the query with fewer brackets.");
    }
    int signs = signs(text);
    wild(at, signs);
    int pieces = signs > 0 || isPlain(text) ? 1 : Words.of(text).size();
    checkLength(at, pieces);
    terms += pieces;
    if (terms > MOST_TERMS) {
      throw at.problem(
          ("The query has more than %,d words once those of Chinese characters and with hyphens are"
                  + " cut; shorten it.")
              .formatted(MOST_TERMS));
    }
    heavy |= text.length() <= LIGHT_PREFIX && text.endsWith("*");
  }

  private void wild(Place at, int signs) throws QueryProblem {
    // A single word that has too many is refused for that.
    wild += Math.min(signs, IndexWords.MOST_WILD);
    if (wild > MOST_WILD) {
      throw at.problem(
          ("The query has more than %d signs * and ? that are not a star at the end of a word; cut"
                  + " words at their first one.")
              .formatted(MOST_WILD));
    }
  }

  /** How many terms have been counted so far, to know those of a phrase. */
  int terms() {
    return terms;
  }

  /** Counts a phrase whose words have been counted. */
  void phrase(Place at, int termsBefore) throws QueryProblem {
    checkLength(at, terms - termsBefore);
  }

  private static void checkLength(Place at, int pieces) throws QueryProblem {
    if (pieces > LONGEST_PHRASE) {
      throw at.problem(
          "A phrase has at most %d words, Chinese characters counted singly; shorten it."
              .formatted(LONGEST_PHRASE));
    }
  }

  /** Counts a word that may differ in letters. */
  void fuzzy(Place at, String text, int depth) throws QueryProblem {
    word(at, text, depth);
    if (++fuzzy > MOST_FUZZY) {
      throw at.problem(
          "The query has more than %d words with ~; use prefixes such as Lavro* instead."
              .formatted(MOST_FUZZY));
    }
  }

  /** Takes note of NEAR, BEFORE or NOT WITHIN. */
  void nearness() {
    heavy = true;
  }

  /** Counts a phrase before NOT WITHIN: it is looked up together with all longer names. */
  void guardedPhrase(Place at, int termsOfNames) throws QueryProblem {
    names += termsOfNames;
    if (names > MOST_NAMES) {
      throw at.problem(
          ("NOT WITHIN has too many phrases before it for so many longer names behind it: phrases"
                  + " times words of the names are at most %,d.")
              .formatted(MOST_NAMES));
    }
  }

  /** Whether a search for it takes little on any index. */
  boolean isLight() {
    return !heavy && words <= LIGHT_WORDS && terms <= 2 * LIGHT_WORDS && wild == 0 && fuzzy == 0;
  }

  /** Signs * and ? but for a star at the end. */
  private static int signs(String text) {
    int signs = (int) text.chars().filter(c -> c == '*' || c == '?').count();
    return text.endsWith("*") ? signs - 1 : signs;
  }

  /** Whether it is surely one word: letters of a script with spaces. */
  private static boolean isPlain(String text) {
    return text.codePoints().allMatch(c -> Character.isLetter(c) && c < FIRST_OF_EAST_ASIA);
  }
}
