package dev.wirewatch.feed.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;

/**
 * Brings a feed's elements into the form that the standards know: right namespace, right case,
 * texts as text, and nothing inside a headline or link that belongs beside it.
 *
 * @param namespace that the dialect's own elements shall have
 */
record Regular(Namespace namespace) {

  private static final String RSS_1 = "http://purl.org/rss/1.0/";
  private static final Set<String> TEXTS =
      Set.of("title", "link", "guid", "pubdate", "description", "summary", "content", "encoded");

  /** Elements that end up inside another one if that was never closed. */
  private static final Set<String> SWALLOWED =
      Set.of("link", "guid", "pubdate", "description", "category", "encoded");

  private static final Set<String> TELLING =
      Set.of("title", "link", "guid", "id", "description", "summary", "content", "encoded");

  void head(Element head) {
    rename(head);
    head.getChildren().forEach(this::rename);
  }

  void entry(Element entry) {
    rename(entry);
    for (int i = 0; i < entry.getChildren().size(); i++) {
      Element child = entry.getChildren().get(i);
      rename(child);
      if (TEXTS.contains(child.getName()) && !child.getChildren().isEmpty()) {
        release(child, entry);
        flatten(child);
      }
    }
  }

  /** False for the empty shells that some generators put around their real entries. */
  static boolean saysSomething(Element entry) {
    return entry.getChildren().stream()
        .filter(child -> TELLING.contains(child.getName()))
        .anyMatch(child -> !child.getValue().isBlank() || child.getAttribute("href") != null);
  }

  private void rename(Element element) {
    boolean own = element.getNamespacePrefix().isEmpty();
    if (own || element.getNamespaceURI().equals(RSS_1) || isAtom(element)) {
      element.setName(element.getName().toLowerCase(Locale.ROOT));
      element.setNamespace(namespace);
    }
  }

  /** Atom with a prefix belongs to an Atom feed; inside RSS it is an extension. */
  private boolean isAtom(Element element) {
    return !namespace.equals(Namespace.NO_NAMESPACE)
        && element.getNamespaceURI().equals(namespace.getURI());
  }

  private static void release(Element text, Element entry) {
    List<Element> swallowed =
        text.getChildren().stream()
            .filter(child -> SWALLOWED.contains(child.getName().toLowerCase(Locale.ROOT)))
            .toList();
    swallowed.forEach(Element::detach);
    entry.addContent(entry.indexOf(text) + 1, swallowed);
  }

  /** Markup that nobody escaped becomes text that shows it, as RSS means it. */
  private static void flatten(Element text) {
    String type = text.getAttributeValue("type", "") + text.getAttributeValue("mode", "");
    if (!text.getChildren().isEmpty() && !type.contains("xml") && !type.contains("xhtml")) {
      text.setText(new XMLOutputter().outputString(text.getContent()));
    }
  }
}
