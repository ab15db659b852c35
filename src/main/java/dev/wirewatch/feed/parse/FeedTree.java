package dev.wirewatch.feed.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * A feed's tree in its regular form, whatever its dialect was: all of RSS, 0.90 and 1.0 included,
 * as RSS 2.0 without a namespace, Atom in one of its two true namespaces, every entry directly
 * below the head.
 *
 * @param document holds the head, ready for ROME
 * @param head the RSS channel or the Atom feed
 * @param entries in the document's own order
 */
record FeedTree(Document document, Element head, List<Element> entries) {

  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");

  private static final Set<String> ROOTS = Set.of("rss", "rdf", "channel", "feed");
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  /** Whether an element of this name, with or without prefix, may be the root of a feed. */
  static boolean isRoot(String name) {
    return ROOTS.contains(name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT));
  }

  /** Takes a document apart to build the tree; empty if it is no feed. */
  static Optional<FeedTree> of(Document document) {
    Element root = document.getRootElement();
    if (!isRoot(root.getName())) {
      return Optional.empty();
    }
    return Optional.of(root.getName().equalsIgnoreCase("feed") ? atom(document) : rss(root));
  }

  private static FeedTree atom(Document document) {
    Element feed = document.getRootElement();
    Namespace namespace = feed.getNamespace().equals(ATOM_03) ? ATOM_03 : ATOM;
    return filled(document, feed, entries(feed), new Regular(namespace));
  }

  private static FeedTree rss(Element root) {
    List<Element> entries = entries(root);
    Element channel = channel(root);
    Element rss = new Element("rss").setAttribute("version", "2.0");
    for (String inherited : List.of("base", "lang")) {
      String value = root.getAttributeValue(inherited, Namespace.XML_NAMESPACE);
      if (value != null) {
        rss.setAttribute(inherited, value, Namespace.XML_NAMESPACE);
      }
    }
    Document document = new Document(rss.addContent(channel.detach()));
    return filled(document, channel, entries, new Regular(Namespace.NO_NAMESPACE));
  }

  /** Some write no channel, or nothing else: then the root is its own channel. */
  private static Element channel(Element root) {
    return root.getChildren().stream()
        .filter(child -> child.getName().equalsIgnoreCase("channel"))
        .findFirst()
        .orElse(root)
        .setName("channel")
        .setNamespace(Namespace.NO_NAMESPACE);
  }

  private static FeedTree filled(
      Document document, Element head, List<Element> entries, Regular regular) {
    regular.head(head);
    entries.forEach(regular::entry);
    List<Element> telling = entries.stream().filter(Regular::saysSomething).toList();
    head.addContent(telling);
    return new FeedTree(document, head, telling);
  }

  /** Detaches the entries, wherever they stand: RSS 1.0 has them beside the channel. */
  private static List<Element> entries(Element root) {
    List<Element> entries = new ArrayList<>();
    collect(root, entries);
    entries.forEach(Element::detach);
    return entries;
  }

  private static void collect(Element parent, List<Element> entries) {
    for (Element child : parent.getChildren()) {
      if (ENTRIES.contains(child.getName().toLowerCase(Locale.ROOT))) {
        entries.add(child);
        collect(child, entries);
      } else if (child.getName().equalsIgnoreCase("channel")) {
        collect(child, entries);
      }
    }
  }
}
