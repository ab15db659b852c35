package dev.wirewatch.item;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns what publishers send into plain text of one line, bounded in length. */
final class TextCleaner {

  private static final String ELLIPSIS = "…";

  private TextCleaner() {}

  // Some publishers escape their HTML twice: after one reading the markup itself is the text.
  private static final Pattern MARKUP =
      Pattern.compile("(?i)</?(p|div|span|a|b|i|em|strong|br|img|ul|ol|li|table)(\\s[^<>]*)?/?>");

  /** The text of HTML, without scripts and styles. */
  static String fromHtml(String html, int longest) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return fromText(html, longest);
    }
    String text = text(html);
    return fromText(MARKUP.matcher(text).find() ? text(text) : text, longest);
  }

  private static String text(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.select("script, style, noscript, template, iframe, object").remove();
    return document.body().text();
  }

  /** Text on one line, without control and direction-override characters. */
  static String fromText(String text, int longest) {
    var clean = new StringBuilder(Math.min(text.length(), longest + 1));
    boolean gap = false;
    for (int i = 0; i < text.length() && clean.length() <= longest; i++) {
      char c = text.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (isSpace(c)) {
        gap = !clean.isEmpty();
      } else {
        if (gap) {
          clean.append(' ');
          gap = false;
        }
        clean.append(c);
      }
    }
    return clean.length() <= longest ? clean.toString() : cut(clean, longest);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u0085';
  }

  // Direction overrides can make a headline read as something that it does not say.
  private static boolean isInvisible(char c) {
    return (Character.isISOControl(c) && !isSpace(c))
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\ufeff'
        || c == '\ufffe'
        || c == '\uffff';
  }

  private static String cut(StringBuilder text, int longest) {
    int end = longest - ELLIPSIS.length();
    int space = text.lastIndexOf(" ", end);
    if (space > Math.max(0, end - 80)) {
      end = space;
    } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + ELLIPSIS;
  }
}
