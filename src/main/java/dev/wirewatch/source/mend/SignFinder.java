package dev.wirewatch.source.mend;

import java.util.HashMap;
import java.util.Map;

/**
 * SignFinder signs in a text again and again, mostly from ever later places, in about one pass for
 * each sign, however often it is looked for.
 */
final class SignFinder {

  private static final int MOST_SIGNS = 64;

  private final String text;
  private final Map<String, Found> last = new HashMap<>();

  SignFinder(String text) {
    this.text = text;
  }

  private record Found(int from, int place) {}

  /**
   * The next place of a sign; the end of the text if there is none, or if it is one of more signs
   * than anybody needs.
   */
  int next(String sign, int from) {
    Found known = last.get(sign);
    if (known != null && known.from() <= from && known.place() >= from) {
      return known.place();
    }
    if (known == null && last.size() >= MOST_SIGNS) {
      return text.length();
    }
    int found = text.indexOf(sign, from);
    int place = found < 0 ? text.length() : found;
    last.put(sign, new Found(from, place));
    return place;
  }
}
