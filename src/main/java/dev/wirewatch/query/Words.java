package dev.wirewatch.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * The words to look for in an index of {@link TextAnalysis}: one per position, the widest sense.
 */
final class Words {

  /**
   * A word to look for.
   *
   * @param position counted from 0
   * @param length how many positions it spans: two where it is a pair of characters
   */
  record Term(String text, int position, int length) {

    int end() {
      return position + length;
    }

    String lastCharacter() {
      return text.substring(text.offsetByCodePoints(text.length(), -1));
    }
  }

  private static final Remembered<List<Term>> TERMS = new Remembered<>(Words::analysed);
  private static final Remembered<String> NORMALIZED = new Remembered<>(Words::normalize);

  private Words() {}

  /** The terms of a text in order; stems where there are, pairs of characters where they fit. */
  static List<Term> of(String text) {
    return TERMS.of(text);
  }

  private static List<Term> analysed(String text) {
    var terms = new ArrayList<Term>();
    try (TokenStream words = TextAnalysis.analyzer().tokenStream(QueryFields.TITLE, text)) {
      var term = words.addAttribute(CharTermAttribute.class);
      var increment = words.addAttribute(PositionIncrementAttribute.class);
      var length = words.addAttribute(PositionLengthAttribute.class);
      int position = -1;
      words.reset();
      while (words.incrementToken()) {
        position += increment.getPositionIncrement();
        add(terms, new Term(term.toString(), position, length.getPositionLength()));
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(terms);
  }

  /** At one position the later token is the stem or the pair; a pair's second half says nothing. */
  private static void add(List<Term> terms, Term term) {
    Term last = terms.isEmpty() ? null : terms.getLast();
    if (last == null || term.position() >= last.end() || term.length() > 1) {
      if (last != null && last.position() == term.position()) {
        terms.removeLast();
      }
      terms.add(term);
    } else if (term.position() == last.position()) {
      terms.set(terms.size() - 1, term);
    }
  }

  /** A part of a word as the index writes words, without stemming. */
  static String normalized(String part) {
    return NORMALIZED.of(part);
  }

  private static String normalize(String part) {
    return TextAnalysis.analyzer().normalize(QueryFields.TITLE, part).utf8ToString();
  }
}
