package dev.wirewatch.source.parse;

import dev.wirewatch.source.mend.ElementNames;
import dev.wirewatch.source.mend.NamedElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * A feed's tree as its dialects have it in common: a head, and entries, wherever those stood.
 *
 * @param atom whether it is Atom, not RSS
 * @param head the RSS channel or the Atom feed
 * @param entries in the document's own order; those that say nothing are left out
 * @param shells entries that were left out, as they stand around others
 * @param lost entries that were left out, as they hold nothing, or are missing altogether
 */
record FeedTree(
    boolean atom, NamedElements head, List<NamedElements> entries, int shells, int lost) {

  private static final Set<String> ROOTS = Set.of("rss", "rdf", "channel", "feed", "entry");
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  private static final List<String> ADDRESSES = List.of("link", "guid", "id");

  /** RSS 1.0 has entries beside the channel, some in a list, some have them inside each other. */
  private static final Set<String> AROUND_ENTRIES = Set.of("channel", "items", "entries");

  /** Whether an element of this name, with or without prefix, may be the root of a feed. */
  static boolean isRoot(String name) {
    return ROOTS.contains(name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT));
  }

  /** Finds a document's parts; empty if it is no feed. */
  static Optional<FeedTree> of(Document document) {
    Element root = document.getRootElement();
    if (!isRoot(root.getName())) {
      return Optional.empty();
    }
    ElementNames names = new ElementNames(root);
    boolean single = root.getName().equalsIgnoreCase("entry");
    boolean atom = single || root.getName().equalsIgnoreCase("feed");
    List<Element> entries = new ArrayList<>();
    if (single) {
      entries.add(root);
    }
    collect(root, names, entries);
    List<NamedElements> all =
        entries.stream().map(entry -> NamedElements.of(entry, names)).toList();
    List<NamedElements> telling = all.stream().filter(FeedTree::saysSomething).toList();
    int silent = all.size() - telling.size();
    int shells = silent == 0 ? 0 : shells(all);
    return Optional.of(
        new FeedTree(
            atom, NamedElements.of(head(root, names), names), telling, shells, silent - shells));
  }

  private static int shells(List<NamedElements> entries) {
    return (int)
        entries.stream()
            .filter(entry -> !saysSomething(entry))
            .filter(entry -> entry.anyOf(List.copyOf(ENTRIES)).size() > 0)
            .count();
  }

  /** How many entries there are, those that say nothing included. */
  int size() {
    return entries.size() + shells + lost;
  }

  /** The same, read from a document that begins so many entries. */
  FeedTree outOf(int begun) {
    int missing = Math.max(0, begun - size());
    return new FeedTree(atom, head, entries, shells, lost + missing);
  }

  /** Some write no channel, or nothing else: then the root is its own head. CDF nests channels. */
  private static Element head(Element root, ElementNames names) {
    if (names.of(root).equals("channel")) {
      return root;
    }
    return root.getChildren().stream()
        .filter(child -> names.of(child).equals("channel"))
        .findFirst()
        .orElse(root);
  }

  private static void collect(Element parent, ElementNames names, List<Element> entries) {
    for (Element child : parent.getChildren()) {
      String name = names.of(child);
      if (ENTRIES.contains(name)) {
        entries.add(child);
        collect(child, names, entries);
      } else if (AROUND_ENTRIES.contains(name)) {
        collect(child, names, entries);
      }
    }
  }

  /** False for the empty shells that some generators put around their real entries. */
  private static boolean saysSomething(NamedElements entry) {
    return entry.anyOf(ADDRESSES).stream()
            .anyMatch(part ->
                NamedElements.isFilled(part) || !NamedElements.attribute(part, "href").isEmpty())
        || !EntryTexts.of(entry).isEmpty()
        || EntryFacts.isDated(entry)
        || EntryLink.isFile(entry);
  }
}
