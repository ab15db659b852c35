package dev.wirewatch.source;

import java.nio.charset.Charset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns what publishers send into plain text, of one line or in paragraphs, bounded in length. */
public final class FeedText {

  private static final String ELLIPSIS = "…";

  /** Where a text is cut; longer words are cut apart. */
  private static final int LONGEST_WORD = 80;

  /** How much HTML is read for a character of text; articles come with pictures and styles. */
  private static final int HTML_PER_CHARACTER = 50;

  /**
   * Some publishers escape their HTML twice: after one reading the markup itself is the text. A tag
   * that neither ends nor stands alone may be what the text is about.
   */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</(?:p|div|span|a|b|i|em|strong|ul|ol|li|table)>|<(?:p|br|img)(?:\\s[^<>]*)?/?>"
              + "|<(?:div|span|a|b|i|em|strong|ul|ol|li|table)\\s[^<>]*=[^<>]*>");

  /**
   * Tags that would make an HTML parser swallow the text after them, or hide it; what HTML calls a
   * bogus comment; and empty scripts, which only XHTML knows.
   */
  private static final Pattern SWALLOWING =
      Pattern.compile(
          "(?i)</?(?:iframe|noframes|noembed|noscript|plaintext|xmp|textarea|title|object|template"
              + "|frameset|select|svg|math)(?:\\s[^<>]*)?>"
              + "|<(?:script|style|applet)(?:\\s[^<>]*)?/>"
              + "|<!\\[CDATA\\[|]]>");

  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

  private static final Pattern NO_COMMENT = Pattern.compile("(?i)<!(?!--|doctype)");

  /** What the numbers that Unicode leaves to controls mean to those who use them in texts. */
  private static final String WINDOWS = windows();

  private FeedText() {}

  /**
   * The text of HTML, without scripts and styles.
   *
   * @param longest in UTF-16 units; more is cut
   */
  public static String fromHtml(String html, int longest) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return fromText(html, longest);
    }
    long readable = (long) HTML_PER_CHARACTER * longest;
    String text = text(html.length() > readable ? html.substring(0, (int) readable) : html);
    boolean hasMarkup = text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
    return fromText(hasMarkup ? text(text) : text, longest);
  }

  /**
   * The text of HTML in paragraphs, each on a line of its own. Where there is no HTML, blank lines
   * part paragraphs.
   *
   * @param longest in UTF-16 units; more is cut
   */
  public static String paragraphs(String html, int longest) {
    long readable = (long) HTML_PER_CHARACTER * longest;
    String text = lines(html.length() > readable ? html.substring(0, (int) readable) : html);
    if (text.indexOf('<') >= 0 && MARKUP.matcher(text).find()) {
      text = lines(text);
    }
    return bounded(text, longest);
  }

  /** A clean text that is not longer than so many UTF-16 units; more is cut. */
  public static String bounded(String text, int longest) {
    return text.length() <= longest ? text : cut(text, longest);
  }

  /** Whether the text of HTML is all of it, not cut by {@link #fromHtml}. */
  public static boolean isWhole(String text, String html, int longest) {
    return text.length() < longest - LONGEST_WORD - ELLIPSIS.length()
        && html.length() <= (long) HTML_PER_CHARACTER * longest;
  }

  private static String lines(String html) {
    boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
    return (plain ? BLANK_LINE.splitAsStream(html) : Paragraphs.of(document(html)).stream())
        .map(FeedText::line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String text(String html) {
    String simple = SimpleHtml.text(html);
    return simple == null ? parsed(html) : simple;
  }

  /** The text of any HTML whatever. */
  static String parsed(String html) {
    return document(html).body().text();
  }

  private static Document document(String html) {
    String readable = SWALLOWING.matcher(html).replaceAll(" ");
    Document document =
        Jsoup.parseBodyFragment(
            readable.contains("<!") ? NO_COMMENT.matcher(readable).replaceAll("&lt;!") : readable);
    document.select("script, style, applet").remove();
    return document;
  }

  /**
   * Text on one line, without control and direction-override characters.
   *
   * @param longest in UTF-16 units; more is cut
   */
  public static String fromText(String text, int longest) {
    String clean = line(text.length() > 4L * longest ? text.substring(0, 4 * longest) : text);
    return bounded(clean, longest);
  }

  /** Text on one line, however long. */
  public static String line(String text) {
    var clean = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = meant(text.charAt(i));
      if (isInvisible(c) || isHalf(text, i)) {
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
    return clean.toString();
  }

  private static char meant(char c) {
    return c >= '\u0080' && c <= '\u009f' ? WINDOWS.charAt(c - '\u0080') : c;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
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

  /** One of two units that make a character only together. */
  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    int other = Character.isHighSurrogate(c) ? at + 1 : at - 1;
    return other < 0
        || other >= text.length()
        || !Character.isSurrogatePair(
            text.charAt(Math.min(at, other)), text.charAt(Math.max(at, other)));
  }

  private static String cut(String text, int longest) {
    int end = longest - ELLIPSIS.length();
    int space = text.lastIndexOf(" ", end);
    if (space > Math.max(0, end - LONGEST_WORD)) {
      end = space;
    } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  private static String windows() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    // Five of them mean nothing even there.
    return new String(bytes, Charset.forName("windows-1252")).replace('\ufffd', ' ');
  }
}
