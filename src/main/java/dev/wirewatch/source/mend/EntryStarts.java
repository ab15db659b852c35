package dev.wirewatch.source.mend;

/** Counts what looks like the start tag of an entry, wherever it stands in a text. */
public final class EntryStarts {

  private EntryStarts() {}

  public static int count(String text) {
    return count(text, "<item") + count(text, "<entry");
  }

  private static int count(String text, String start) {
    int count = 0;
    for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + start.length())) {
      int end = at + start.length();
      count += end < text.length() && isEnd(text.charAt(end)) ? 1 : 0;
    }
    return count;
  }

  private static boolean isEnd(char c) {
    return c == '>' || Character.isWhitespace(c);
  }
}
