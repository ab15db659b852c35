package dev.wirewatch.source.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Builds a tree of what is not well-formed: jsoup closes what was left open, and the prefixes that
 * feeds use are understood whether they were declared or not.
 */
public final class SoupTree {

  private static final String UNNAMED = "unnamed";

  /** Elements that hold text, and so swallow what follows if they are not closed. */
  private static final Set<String> TEXTS = Set.of("title", "description", "summary", "encoded");

  /** Elements in which there is not even markup. */
  private static final Set<String> WORDS =
      Set.of("link", "guid", "id", "pubdate", "published", "updated");

  /** What never belongs into a text. */
  private static final Set<String> SWALLOWED =
      Set.of(
          "item",
          "entry",
          "title",
          "guid",
          "id",
          "pubdate",
          "published",
          "updated",
          "description",
          "encoded",
          "category",
          "author",
          "comments",
          "created",
          "creator",
          "date",
          "enclosure",
          "issued",
          "modified",
          "origlink",
          "subject");

  private final Map<String, String> declared = new HashMap<>();

  private SoupTree() {
    declared.put("xml", Namespace.XML_NAMESPACE.getURI());
  }

  /** The first element that may be a root, going by its name, with all below it. */
  public static Document of(String text, Predicate<String> isRoot) {
    return of(Parser.xmlParser().setMaxDepth(Tree.DEEPEST).parseInput(text, ""), isRoot);
  }

  /** The same of what has been built already, at most as deep as a tree may be. */
  public static Document of(org.jsoup.nodes.Document soup, Predicate<String> isRoot) {
    for (org.jsoup.nodes.Element element : soup.getAllElements()) {
      if (isRoot.test(element.tagName())) {
        return new Document(new SoupTree().element(element, Namespace.NO_NAMESPACE));
      }
    }
    return new Document(new Element("nothing"));
  }

  private Element element(org.jsoup.nodes.Element source, Namespace inherited) {
    source.attributes().forEach(this::declare);
    String own = source.attr("xmlns").strip();
    Namespace plain = own.isEmpty() ? inherited : namespace("", own);
    String[] name = split(source.tagName());
    Element element = new Element(name[1], name[0].isEmpty() ? plain : prefixed(name[0]));
    source.attributes().forEach(attribute -> copy(attribute, element));
    for (Node child : source.childNodes()) {
      if (child instanceof org.jsoup.nodes.Element nested) {
        add(element, element(nested, plain));
      } else if (child instanceof TextNode text) {
        element.addContent(allowed(text.getWholeText()));
      }
    }
    return element;
  }

  private static void add(Element parent, Element child) {
    String name = child.getName().toLowerCase(Locale.ROOT);
    List<Element> swallowed =
        child.getChildren().stream().filter(inside -> isSwallowed(inside, name)).toList();
    swallowed.forEach(Element::detach);
    parent.addContent(child);
    parent.addContent(swallowed);
  }

  private static boolean isSwallowed(Element element, String by) {
    String name = element.getName().toLowerCase(Locale.ROOT);
    return WORDS.contains(by)
        || TEXTS.contains(by) && (isLink(element, name) || SWALLOWED.contains(name))
        || by.equals("title") && TEXTS.contains(name);
  }

  /** HTML has another element of that name, which holds no text and mostly a style. */
  private static boolean isLink(Element element, String name) {
    return name.equals("link")
        && (!element.getTextTrim().isEmpty()
            || !NamedElements.attribute(element, "href").isEmpty()
                && !NamedElements.attribute(element, "rel").equalsIgnoreCase("stylesheet"));
  }

  private void declare(Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    if (name.startsWith("xmlns:")) {
      declared.putIfAbsent(name.substring("xmlns:".length()), attribute.getValue().strip());
    }
  }

  private void copy(Attribute attribute, Element element) {
    String[] name = split(attribute.getKey());
    if (attribute.getKey().startsWith("xmlns") || name[1].equals(UNNAMED)) {
      return;
    }
    Namespace namespace = name[0].isEmpty() ? Namespace.NO_NAMESPACE : prefixed(name[0]);
    element.setAttribute(name[1], allowed(attribute.getValue()), namespace);
  }

  private Namespace prefixed(String prefix) {
    return namespace(prefix, declared.getOrDefault(prefix, "urn:undeclared:" + prefix));
  }

  private static Namespace namespace(String prefix, String uri) {
    boolean sound = !uri.isEmpty() && Verifier.checkNamespaceURI(uri) == null;
    return sound ? Namespace.getNamespace(prefix, uri) : Namespace.NO_NAMESPACE;
  }

  /** Prefix and local name, both of letters that XML allows. */
  private static String[] split(String name) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon).toLowerCase(Locale.ROOT);
    String local = name.substring(colon + 1);
    boolean known = prefix.equals("xml") || Verifier.checkNamespacePrefix(prefix) == null;
    boolean sound = known && Verifier.checkElementName(local) == null;
    return sound ? new String[] {prefix, local} : new String[] {"", UNNAMED};
  }

  public static String allowed(String text) {
    return Verifier.checkCharacterData(text) == null
        ? text
        : text.codePoints()
            .filter(Verifier::isXMLCharacter)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
