package dev.wirewatch.source.parse;

import dev.wirewatch.source.FeedText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Makes plain text of a headline. Publishers escape once too often and put inline markup into
 * titles; both are undone. Any other tag is what the headline is about and stays, as text.
 */
final class TitleText {

  private static final Pattern TAG =
      Pattern.compile("</?([a-zA-Z][a-zA-Z0-9:-]*)(?:\\s[^<>]*)?/?>");

  /** Some put one section into another, or escape it. */
  private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[|]]>");

  private static final Pattern UNREADABLE =
      Pattern.compile(
          "<!--.*?-->|<(script|style|applet)[\\s>].*?</\\1\\s*>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BREAK =
      Pattern.compile(
          "</?(?:br|p|div|h[1-6]|hr|li|ol|ul|td|th|tr|blockquote)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  /** What takes a parser of all of HTML: declarations, instructions, signs within attributes. */
  private static final Pattern ODD = Pattern.compile("<[!?]|<[^<>]*=\\s*(?:\"[^\"<>]*>|'[^'<>]*>)");

  /** Tags that are taken for markup where nobody says whether the title has any. */
  private static final Set<String> MARKUP =
      Set.of(
          "a", "abbr", "b", "big", "br", "cite", "code", "div", "em", "font", "i", "img", "li",
          "mark", "p", "q", "s", "small", "span", "strong", "sub", "sup", "tt", "u", "wbr");

  /**
   * Tags that are taken for markup only where an end tag shows that they stand around something.
   */
  private static final Set<String> AROUND =
      Set.of(
          "acronym",
          "bdi",
          "bdo",
          "blockquote",
          "center",
          "del",
          "dfn",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "iframe",
          "ins",
          "kbd",
          "label",
          "ol",
          "pre",
          "rp",
          "rt",
          "ruby",
          "samp",
          "strike",
          "table",
          "tbody",
          "td",
          "th",
          "time",
          "tr",
          "ul",
          "var");

  private TitleText() {}

  /** The text of a title that may be plain or HTML. */
  static String plain(String title) {
    String text = readable(unescaped(title));
    return FeedText.line(hasMarkup(text) ? withoutTags(text) : text);
  }

  /** The text of a title that is HTML. */
  static String ofHtml(String title) {
    String text = readable(title);
    return ODD.matcher(text).find()
        ? FeedText.fromHtml(text, text.length())
        : FeedText.line(unescaped(withoutTags(text)));
  }

  /** A title that is nothing but a script is about one. */
  private static String readable(String text) {
    String bare = CDATA.matcher(text).replaceAll("");
    String read = bare.indexOf('<') < 0 ? bare : UNREADABLE.matcher(bare).replaceAll("");
    return read.isBlank() ? bare : read;
  }

  // Twice, as some escape twice too often.
  private static String unescaped(String text) {
    return text.indexOf('&') < 0
        ? text
        : Parser.unescapeEntities(Parser.unescapeEntities(text, true), true);
  }

  private static boolean hasMarkup(String text) {
    boolean ends = text.contains("</");
    return text.indexOf('<') >= 0
        && TAG.matcher(text)
            .results()
            .map(TitleText::name)
            .allMatch(name -> MARKUP.contains(name) || (ends && AROUND.contains(name)));
  }

  private static String name(MatchResult tag) {
    return tag.group(1).toLowerCase(Locale.ROOT);
  }

  private static String withoutTags(String text) {
    return text.indexOf('<') < 0
        ? text
        : TAG.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("");
  }
}
