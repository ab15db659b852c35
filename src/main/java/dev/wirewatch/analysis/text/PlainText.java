package dev.wirewatch.analysis.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Makes one kind of text of what people paste: no markup, no odd spaces, lines end in LF. */
final class PlainText {

  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|div|br|h[1-6]|html|body|article|span|li)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#x\\p{XDigit}+|\\p{Alpha}+);");
  private static final String BLOCKS =
      "p, div, h1, h2, h3, h4, h5, h6, li, blockquote, section, article, tr, title, figure";
  private static final String NO_TEXT =
      "script, style, noscript, nav, aside, footer, form, button, figcaption";

  private PlainText() {}

  static String of(String text) {
    String clean = spaces(text);
    if (MARKUP.matcher(clean).find()) {
      return spaces(withoutMarkup(clean));
    }
    return ENTITY.matcher(clean).find() ? spaces(Parser.unescapeEntities(clean, false)) : clean;
  }

  private static String spaces(String text) {
    return text.replaceAll("[\\uFEFF\\u200B\\u2060\\u00AD]", "")
        .replaceAll("\\R", "\n")
        .replaceAll("[\\t\\p{Zs}]", " ");
  }

  private static String withoutMarkup(String html) {
    var page = Jsoup.parse(html.replace('\n', ' '));
    page.select(NO_TEXT).remove();
    if (page.selectFirst("h1") != null) {
      page.head().empty();
    }
    page.select("br").forEach(line -> line.appendText("\n"));
    page.select(BLOCKS).forEach(PlainText::apart);
    return page.wholeText().replaceAll(" +", " ");
  }

  private static void apart(Element block) {
    block.prependText("\n\n").appendText("\n\n");
  }
}
