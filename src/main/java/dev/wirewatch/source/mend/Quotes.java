package dev.wirewatch.source.mend;

/**
 * Mends attributes that hold the quotation mark which also ends them, as in {@code text="The
 * "Times""}. A mark ends an attribute if the next attribute or the end of the tag follows.
 */
public final class Quotes {

  private final String text;
  private final StringBuilder mended;
  private int at;

  private Quotes(String text) {
    this.text = text;
    this.mended = new StringBuilder(text.length() + 64);
  }

  public static String mend(String text) {
    return new Quotes(text).mend();
  }

  private String mend() {
    boolean inTag = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (inTag && isQuote(c) && mended.length() > 0 && followsEquals()) {
        value(c);
      } else {
        inTag = c == '<' || (inTag && c != '>');
        mended.append(c);
        at++;
      }
    }
    return mended.toString();
  }

  private boolean followsEquals() {
    int before = mended.length() - 1;
    while (before >= 0 && Character.isWhitespace(mended.charAt(before))) {
      before--;
    }
    return before >= 0 && mended.charAt(before) == '=';
  }

  /** Copies a value with its marks; those inside of it become references. */
  private void value(char quote) {
    String reference = quote == '"' ? "&quot;" : "&apos;";
    mended.append(quote);
    for (at++; at < text.length() && text.charAt(at) != '<'; at++) {
      char c = text.charAt(at);
      if (c == quote && endsValue(at + 1)) {
        mended.append(quote);
        at++;
        return;
      }
      mended.append(c == quote ? reference : String.valueOf(c));
    }
  }

  private boolean endsValue(int after) {
    int next = afterSpace(after);
    if (next == text.length()) {
      return true;
    }
    if (text.startsWith(">", next) || text.startsWith("/>", next) || text.startsWith("?>", next)) {
      return true;
    }
    int end = next;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    int equals = afterSpace(end);
    return end > next
        && equals < text.length()
        && text.charAt(equals) == '='
        && isQuoteAt(afterSpace(equals + 1));
  }

  private int afterSpace(int from) {
    int next = from;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private boolean isQuoteAt(int place) {
    return place < text.length() && isQuote(text.charAt(place));
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }
}
