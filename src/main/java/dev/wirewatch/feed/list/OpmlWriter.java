package dev.wirewatch.feed.list;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedInterval;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.parse.Markup;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdom2.Comment;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/**
 * Writes OPML 2.0. A feed is an outline of type {@code rss}; a watched page one of type {@code
 * link}, as other readers could not poll it.
 */
final class OpmlWriter {

  static final Namespace OURS = Namespace.getNamespace("wirewatch", "https://wirewatch.dev/opml");

  private final Element body = new Element("body");
  private final Map<String, Element> groups = new LinkedHashMap<>();

  private OpmlWriter() {}

  /**
   * Writes feeds.
   *
   * @param withSecrets ids of those about which the file must say that it does not hold all
   */
  static String write(List<Feed> feeds, Set<Long> withSecrets) {
    var writer = new OpmlWriter();
    feeds.forEach(feed -> writer.add(feed, withSecrets.contains(feed.id())));
    Element head =
        new Element("head").addContent(new Element("title").setText("Feeds of Wirewatch"));
    Element opml = new Element("opml").setAttribute("version", "2.0");
    opml.addNamespaceDeclaration(OURS);
    opml.addContent(head).addContent(writer.body);
    Format format = Format.getPrettyFormat().setLineSeparator(LineSeparator.UNIX);
    return new XMLOutputter(format).outputString(new Document(opml));
  }

  private void add(Feed feed, boolean withSecrets) {
    Element group = group(feed.group());
    if (withSecrets) {
      group.addContent(new Comment(" " + FeedLists.NOT_HERE + " "));
    }
    group.addContent(outline(feed));
  }

  /** The innermost outline of a path such as {@code Asia / Japan}; the body for none. */
  private Element group(String path) {
    if (path.isEmpty()) {
      return body;
    }
    Element known = groups.get(path);
    return known == null ? added(path) : known;
  }

  private Element added(String path) {
    int last = divides(path) ? path.lastIndexOf(Outline.WITHIN) : -1;
    Element around = group(last < 0 ? "" : path.substring(0, last));
    String name = last < 0 ? path : path.substring(last + Outline.WITHIN.length());
    Element outline = named(new Element("outline"), name);
    around.addContent(outline);
    groups.put(path, outline);
    return outline;
  }

  /** A path with an empty or blank part would not come back the same, so it stays in one piece. */
  private static boolean divides(String path) {
    return Arrays.stream(path.split(Outline.WITHIN, -1))
        .allMatch(name -> !name.isEmpty() && name.equals(name.strip()));
  }

  private static Element outline(Feed feed) {
    PageRules page = feed.page();
    Element outline = named(new Element("outline"), feed.name());
    outline.setAttribute("type", page == null ? "rss" : "link");
    outline.setAttribute(page == null ? "xmlUrl" : "url", feed.url());
    if (!feed.language().isEmpty()) {
      outline.setAttribute("language", feed.language());
    }
    ours(outline, "outlet", feed.outlet());
    ours(outline, "country", feed.country());
    ours(outline, "every", feed.every() == null ? "" : FeedInterval.text(feed.every()));
    ours(outline, "zone", feed.zone());
    ours(outline, "enabled", feed.enabled() ? "" : "false");
    if (page != null) {
      ours(outline, "entries", page.entries());
      ours(outline, "entry-title", page.title());
      ours(outline, "entry-link", page.link());
      ours(outline, "entry-time", page.time());
      ours(outline, "entry-summary", page.summary());
    }
    return outline;
  }

  private static Element named(Element outline, String name) {
    String text = Markup.allowed(name);
    return outline.setAttribute("text", text).setAttribute("title", text);
  }

  private static void ours(Element outline, String name, String value) {
    if (!value.isEmpty()) {
      outline.setAttribute(name, Markup.allowed(value), OURS);
    }
  }
}
