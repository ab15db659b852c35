package dev.wirewatch.feed.list;

import java.util.OptionalInt;

/**
 * Looks for a tag with very many attributes before a document is parsed: parsers compare each with
 * all before it, which takes them minutes where there are a million. What counts as one is what
 * parsers of broken documents take for one.
 */
final class CrowdedTag {

  /** OPML itself knows some twenty (OPML 2.0, "outline"); programs add theirs. */
  static final int MOST = 300;

  private final String text;
  private int at;

  private CrowdedTag(String text) {
    this.text = text;
  }

  /** The line, counted from 1, where the first such tag begins. */
  static OptionalInt line(String text) {
    for (int start = text.indexOf('<'); start >= 0; start = text.indexOf('<', start + 1)) {
      if (new CrowdedTag(text).isCrowded(start + 1)) {
        long before = text.substring(0, start).chars().filter(c -> c == '\n').count();
        return OptionalInt.of(Math.toIntExact(before) + 1);
      }
    }
    return OptionalInt.empty();
  }

  private boolean isCrowded(int from) {
    int words = 0;
    boolean inWord = false;
    char before = '<';
    for (at = from; at < text.length() && words <= MOST; at++) {
      char c = text.charAt(at);
      if (c == '<' || c == '>') {
        return false;
      }
      if ((c == '"' || c == '\'') && before == '=') {
        skipQuoted(c);
        inWord = false;
      } else if (Character.isWhitespace(c) || c == '/') {
        inWord = false;
      } else if (c != '=' && !inWord) {
        inWord = true;
        words++;
      }
      before = Character.isWhitespace(c) ? before : c;
    }
    return words > MOST;
  }

  /** No value holds the sign that begins a tag, so one that would was not ended. */
  private void skipQuoted(char quote) {
    for (at++; at < text.length() && text.charAt(at) != quote; at++) {
      if (text.charAt(at) == '<') {
        at--;
        return;
      }
    }
  }
}
