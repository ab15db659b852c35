package dev.wirewatch.source.mend;

/**
 * Cuts the document type out of a text before any XML parser sees it. Old RSS names one that lives
 * on a server long gone; nothing is ever fetched for it, and no entity that it defines is expanded.
 */
public final class Doctype {

  private static final String NAME = "<!DOCTYPE";

  private Doctype() {}

  public static String cutFrom(String text) {
    int start = start(text);
    int end = start < 0 ? -1 : end(text, start + NAME.length());
    return end < 0 ? text : text.substring(0, start) + text.substring(end);
  }

  /** Where the declaration begins, after instructions and comments; negative if there is none. */
  private static int start(String text) {
    int at = 0;
    while (at >= 0 && at < text.length()) {
      if (text.regionMatches(true, at, NAME, 0, NAME.length())) {
        return at;
      } else if (text.startsWith("<?", at)) {
        at = after(text, "?>", at + 2);
      } else if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at + 4);
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /** Where the declaration ends, internal subset included; negative if it never does. */
  private static int end(String text, int from) {
    int depth = 1;
    int at = from;
    while (at >= 0 && at < text.length() && depth > 0) {
      switch (text.charAt(at)) {
        case '"', '\'' -> at = after(text, text.substring(at, at + 1), at + 1);
        case '<' -> {
          boolean comment = text.startsWith("<!--", at);
          at = comment ? after(text, "-->", at + 4) : at + 1;
          depth += comment ? 0 : 1;
        }
        case '>' -> {
          depth--;
          at++;
        }
        default -> at++;
      }
    }
    return depth == 0 ? at : -1;
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? -1 : found + end.length();
  }
}
