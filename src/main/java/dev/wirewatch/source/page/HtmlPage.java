package dev.wirewatch.source.page;

import dev.wirewatch.source.charset.Decoder;
import dev.wirewatch.source.parse.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A web page, read.
 *
 * @param address where it came from
 * @param mended what was odd about its encoding, one sentence each
 */
public record HtmlPage(Document document, URI address, List<String> mended) {

  private static final int HARDLY_ANY_TEXT = 200;

  /** Reads a page in whatever encoding it is. */
  public static HtmlPage of(byte[] body, @Nullable String contentType, URI address) {
    List<String> mended = new ArrayList<>();
    String text = Decoder.text(body, contentType, mended);
    return of(text, address, new PageTimeLimit(), mended);
  }

  static HtmlPage of(String text, URI address, PageTimeLimit patience, List<String> mended) {
    var reader = new LimitedPageReader(text, patience);
    Document document = Parser.htmlParser().parseInput(reader, address.toString());
    if (!reader.isAtEnd()) {
      mended.add("It is nested so that reading it takes too long; the rest was left out.");
    }
    return new HtmlPage(document, address, List.copyOf(mended));
  }

  /** What the page calls itself; may be empty. */
  public String title() {
    return document.title().strip();
  }

  /** BCP 47 tag that the page declares; empty if none. */
  String language() {
    Element html = document.selectFirst("html[lang]");
    String tag = html == null ? "" : html.attr("lang").strip().replace('_', '-');
    return Locale.forLanguageTag(tag).getLanguage().isEmpty() ? "" : tag;
  }

  Elements select(String selector) {
    return select(selector, new PageTimeLimit());
  }

  Elements select(String selector, PageTimeLimit patience) {
    return patience.select(document, selector);
  }

  /** Where a link leads, if it leads away from this page and to a web address. */
  public Optional<URI> target(Element link) {
    String href = link.attr("href").strip();
    if (href.isEmpty() || href.startsWith("#")) {
      return Optional.empty();
    }
    return Links.resolve(base(), href);
  }

  private URI base() {
    Element base = document.selectFirst("base[href]");
    return base == null ? address : Links.resolve(address, base.attr("href")).orElse(address);
  }

  /** Whether it is but a shell that scripts would fill, or that checks for a browser. */
  boolean isShell() {
    return document.body().text().length() < HARDLY_ANY_TEXT
        && document.selectFirst("script") != null;
  }
}
