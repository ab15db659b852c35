package dev.wirewatch.feed.parse;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Makes plain text of a headline. Publishers escape once too often and put inline markup into
 * titles; both are undone. Any other tag is what the headline is about and stays, as text.
 */
final class TitleText {

  private static final Pattern INLINE =
      Pattern.compile(
          "</?(?:a|abbr|b|big|cite|code|div|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)"
              + "(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAK =
      Pattern.compile("</?(?:br|p|div|li)(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

  private TitleText() {}

  static String plain(String title) {
    String text = title;
    if (text.indexOf('&') >= 0) {
      // Twice, as some escape twice too often.
      text = Parser.unescapeEntities(Parser.unescapeEntities(text, true), true);
    }
    if (text.indexOf('<') >= 0) {
      text = INLINE.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("");
    }
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
