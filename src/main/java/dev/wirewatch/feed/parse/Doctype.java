package dev.wirewatch.feed.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the document type out of a text before any XML parser sees it. Old RSS names one that lives
 * on a server long gone; nothing is ever fetched for it, and no entity that it defines is expanded.
 */
final class Doctype {

  private static final Pattern START =
      Pattern.compile(
          "\\s*+(?:(?:<\\?.*?\\?>|<!--.*?-->)\\s*+)*+(<!DOCTYPE)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private Doctype() {}

  static String cutFrom(String text) {
    Matcher start = START.matcher(text);
    if (!start.lookingAt()) {
      return text;
    }
    int end = end(text, start.end());
    return end < 0 ? text : text.substring(0, start.start(1)) + text.substring(end);
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
