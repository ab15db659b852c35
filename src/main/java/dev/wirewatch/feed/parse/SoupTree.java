package dev.wirewatch.feed.parse;

import java.util.Locale;
import java.util.Map;
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
final class SoupTree {

  private static final Map<String, String> PREFIXES =
      Map.of(
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "dc", "http://purl.org/dc/elements/1.1/",
          "dcterms", "http://purl.org/dc/terms/",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "atom", "http://www.w3.org/2005/Atom",
          "feedburner", "http://rssnamespace.org/feedburner/ext/1.0",
          "xml", Namespace.XML_NAMESPACE.getURI());

  private static final String UNNAMED = "unnamed";

  private SoupTree() {}

  /** The first element that may be the root of a feed, with all below it. */
  static Document of(String text) {
    org.jsoup.nodes.Document soup =
        Parser.xmlParser().setMaxDepth(Tree.DEEPEST).parseInput(text, "");
    for (org.jsoup.nodes.Element element : soup.getAllElements()) {
      if (FeedTree.isRoot(element.tagName())) {
        return new Document(element(element, Namespace.NO_NAMESPACE));
      }
    }
    return new Document(new Element("nothing"));
  }

  private static Element element(org.jsoup.nodes.Element source, Namespace inherited) {
    String declared = source.attr("xmlns").strip();
    Namespace plain = declared.isEmpty() ? inherited : namespace("", declared);
    String[] name = split(source.tagName());
    Element element = new Element(name[1], name[0].isEmpty() ? plain : prefixed(name[0]));
    source.attributes().forEach(attribute -> copy(attribute, element));
    for (Node child : source.childNodes()) {
      if (child instanceof org.jsoup.nodes.Element nested) {
        element.addContent(element(nested, plain));
      } else if (child instanceof TextNode text) {
        element.addContent(allowed(text.getWholeText()));
      }
    }
    return element;
  }

  private static void copy(Attribute attribute, Element element) {
    String[] name = split(attribute.getKey());
    if (attribute.getKey().startsWith("xmlns") || name[1].equals(UNNAMED)) {
      return;
    }
    Namespace namespace = name[0].isEmpty() ? Namespace.NO_NAMESPACE : prefixed(name[0]);
    element.setAttribute(name[1], allowed(attribute.getValue()), namespace);
  }

  private static Namespace prefixed(String prefix) {
    return namespace(prefix, PREFIXES.getOrDefault(prefix, "urn:undeclared:" + prefix));
  }

  private static Namespace namespace(String prefix, String uri) {
    return Verifier.checkNamespaceURI(uri) == null
        ? Namespace.getNamespace(prefix, uri)
        : Namespace.NO_NAMESPACE;
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

  private static String allowed(String text) {
    return Verifier.checkCharacterData(text) == null
        ? text
        : text.codePoints()
            .filter(Verifier::isXMLCharacter)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
