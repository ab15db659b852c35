package dev.wirewatch.query;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Takes the plural s from designations, which stemmers do not know as words: S-400s is S-400. */
final class DesignationPluralFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute asWritten = addAttribute(KeywordAttribute.class);

  DesignationPluralFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!asWritten.isKeyword() && isPlural()) {
      term.setLength(term.length() - 1);
    }
    return true;
  }

  private boolean isPlural() {
    int last = term.length() - 1;
    return last >= 2
        && term.charAt(last) == 's'
        && Character.isDigit(term.charAt(last - 1))
        && Character.isLetter(term.charAt(0));
  }
}
