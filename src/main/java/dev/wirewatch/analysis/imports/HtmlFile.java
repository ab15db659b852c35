package dev.wirewatch.analysis.imports;

import dev.wirewatch.analysis.text.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a web page: its article, and none of what stands around it. */
final class HtmlFile {

  /** What is never a part of an article's text. */
  private static final String AROUND =
      "script, style, noscript, template, iframe, object, embed, svg, math, form, button, select,"
          + " nav, aside, footer, figure, figcaption, picture, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
          + " [role=dialog], [role=alertdialog], [role=search]";

  /** Words in names of classes and ids that stand for the same; "commentary" is none of them. */
  private static final Pattern AROUND_BY_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:comments?|commentlist|disqus|replies|respond|cookies?|consent|gdpr"
              + "|onetrust|captions?|share|sharing|social|related|breadcrumbs?|newsletter|subscribe"
              + "|popup|modal|sidebar|advert|adverts|advertisement|promo)(?:$|[\\s_-]).*");

  private static final Pattern MANY_NAMES = Pattern.compile("\\s+");
  private static final int DEEPEST = 300;

  /** Looking for the article takes longer than they are many. */
  private static final int MOST_ELEMENTS = 30_000;

  private static final int SHORTEST_ARTICLE = 200;

  private final Document page;

  private HtmlFile(Document page) {
    this.page = page;
  }

  static Article article(byte[] bytes, @Nullable String contentType) throws Unreadable {
    String html = WrittenBytes.text(bytes, contentType);
    // Deeper elements are closed early, which loses no text.
    var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    return new HtmlFile(parser.parseInput(html, "")).read();
  }

  private Article read() throws Unreadable {
    var facts = new PageFacts(page);
    List<String> known = facts.lines();
    page.select(AROUND).remove();
    page.body().select("[class], [id]").forEach(HtmlFile::removeIfAround);
    var blocks = new ArrayList<>(known);
    facts.issueLine().ifPresent(blocks::add);
    blocks.addAll(HtmlBlocks.of(content()));
    Article article = Article.of(blocks);
    if (article.paragraphs().isEmpty()) {
      throw Unreadable.content(
          "No article was found on this page; copy its text, and paste that instead.");
    }
    return article.or(facts.beside());
  }

  private static void removeIfAround(Element element) {
    boolean whole = element.normalName().equals("body") || element.normalName().equals("article");
    if (!whole && (isAround(element.className()) || isAround(element.id()))) {
      element.remove();
    }
  }

  private static boolean isAround(String names) {
    return MANY_NAMES.splitAsStream(names).anyMatch(n -> AROUND_BY_NAME.matcher(n).find());
  }

  /** Where the page says it itself it is believed; else the one part is sought that reads so. */
  private Element content() {
    for (String mark : List.of("[itemprop=articleBody]", "article")) {
      List<Element> marked = page.select(mark);
      if (marked.size() == 1 && marked.getFirst().text().length() >= SHORTEST_ARTICLE) {
        return marked.getFirst();
      }
    }
    if (page.body().getAllElements().size() > MOST_ELEMENTS) {
      return page.body();
    }
    Element found =
        new Readability4JExtended("https://page.invalid/", page.clone())
            .parse()
            .getArticleContent();
    return found == null ? page.body() : found;
  }
}
