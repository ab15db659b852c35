package dev.wirewatch.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Remembers what other filters make of a word. News use the same words again and again, and looking
 * one up costs far less than normalizing and stemming it. Only for filters that look at nothing but
 * the word itself and make one or more of it, all at its position.
 */
final class WordCache extends TokenFilter {

  /** Some megabytes; when it is full it starts afresh. */
  private static final int MOST = 20_000;

  /** Longer words are rare, and would make the cache's size unpredictable. */
  private static final int LONGEST = 64;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final CharArrayMap<String[]> known = new CharArrayMap<>(64, false);
  private final OneWord word = new OneWord();
  private final TokenStream filters;
  private final CharTermAttribute filtered;

  private String[] forms = {};
  private int next;

  WordCache(TokenStream words, UnaryOperator<TokenStream> filters) {
    super(words);
    this.filters = filters.apply(word);
    this.filtered = this.filters.addAttribute(CharTermAttribute.class);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < forms.length) {
      // All else is still as it was for the word's first form.
      increment.setPositionIncrement(0);
    } else if (input.incrementToken()) {
      forms = forms();
      next = 0;
    } else {
      return false;
    }
    term.setEmpty().append(forms[next++]);
    return true;
  }

  /** The present word; the same object each time, for as long as the cache knows it. */
  String form() {
    return forms[next - 1];
  }

  private String[] forms() throws IOException {
    String[] found = known.get(term.buffer(), 0, term.length());
    if (found != null) {
      return found;
    }
    String text = term.toString();
    String[] made = make(text);
    if (text.length() <= LONGEST) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(text, made);
    }
    return made;
  }

  private String[] make(String text) throws IOException {
    word.text = text;
    filters.reset();
    var made = new ArrayList<String>(2);
    while (filters.incrementToken()) {
      made.add(filtered.toString());
    }
    return made.toArray(String[]::new);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    forms = new String[0];
    next = 0;
  }

  private static final class OneWord extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String text = "";
    private boolean given;

    @Override
    public void reset() {
      given = false;
    }

    @Override
    public boolean incrementToken() {
      if (given) {
        return false;
      }
      clearAttributes();
      term.append(text);
      given = true;
      return true;
    }
  }
}
