package dev.wirewatch.source.mend;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * What the elements of a document are called, however its author spelt them: lower case, the
 * dialects' own elements without a prefix, those of the usual extensions with the usual one. A
 * namespace that nobody knows, a misspelt one included, is taken for what its prefix says.
 */
public final class ElementNames {

  /** The dialects' own namespaces, and those of extensions, without scheme and closing marks. */
  private static final Map<String, String> PREFIXES = prefixes();

  /** What the dialects' own elements are prefixed with where nobody declared it. */
  private static final Set<String> DIALECTS = Set.of("atom", "atom03", "atom10", "rss");

  private static final String OWN = "";
  private static final String XHTML = "xhtml";

  private final Map<Namespace, String> known = new HashMap<>();

  /**
   * @param root its namespace is the document's own one, whatever it is
   */
  public ElementNames(Element root) {
    known.put(root.getNamespace(), OWN);
  }

  /** Such as {@code title} or {@code dc:date}. */
  public String of(Element element) {
    String name = element.getName();
    String lower = isLower(name) ? name : name.toLowerCase(Locale.ROOT);
    String prefix = known.computeIfAbsent(element.getNamespace(), ElementNames::prefix);
    return prefix.isEmpty() || isWithinPage(prefix, element) ? lower : prefix + ":" + lower;
  }

  /** Some make XHTML of an element with what it holds, but mean the dialect's own one. */
  private static boolean isWithinPage(String prefix, Element element) {
    return prefix.equals(XHTML) && element.getNamespacePrefix().isEmpty();
  }

  private static boolean isLower(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String prefix(Namespace namespace) {
    String plain = plain(namespace.getURI());
    String prefix = PREFIXES.get(plain);
    if (prefix != null) {
      return prefix;
    }
    if (plain.startsWith("prismstandard.org/namespaces/")) {
      return "prism";
    }
    String own = namespace.getPrefix().toLowerCase(Locale.ROOT);
    return plain.startsWith("backend.userland.com/rss") || DIALECTS.contains(own) ? OWN : own;
  }

  private static String plain(String uri) {
    String lower = uri.strip().toLowerCase(Locale.ROOT);
    int start = lower.indexOf("://") + 1;
    int end = lower.length();
    while (end > start && "/#".indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    return lower.substring(start == 0 ? 0 : start + 2, end);
  }

  private static Map<String, String> prefixes() {
    var prefixes = new HashMap<String, String>();
    add(
        prefixes,
        OWN,
        "",
        "www.w3.org/2005/atom",
        "purl.org/atom/ns",
        "purl.org/rss/1.0",
        "purl.org/net/rss1.1",
        "purl.org/rss/1.0/modules/rss091",
        "my.netscape.com/rdf/simple/0.9",
        "channel.netscape.com/rdf/simple/0.9",
        "my.netscape.com/publish/formats/rss-0.91.dtd",
        "blogs.law.harvard.edu/tech/rss",
        "cyber.law.harvard.edu/rss/rss.html",
        "www.rssboard.org/rss-specification",
        "example.com/newformat",
        "example.com/necho",
        "purl.org/echo",
        "purl.org/pie",
        "uri/of/echo/namespace");
    add(prefixes, "dc", "purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0", "purl.org/dc");
    add(prefixes, "dcterms", "purl.org/dc/terms");
    add(prefixes, "content", "purl.org/rss/1.0/modules/content");
    add(prefixes, "feedburner", "rssnamespace.org/feedburner/ext/1.0");
    add(
        prefixes,
        "itunes",
        "www.itunes.com/dtds/podcast-1.0.dtd",
        "example.com/dtds/podcast-1.0.dtd");
    add(prefixes, "media", "search.yahoo.com/mrss", "video.search.yahoo.com/mrss");
    add(prefixes, "pheedo", "www.pheedo.com/namespace/pheedo");
    add(prefixes, "googleplay", "www.google.com/schemas/play-podcasts/1.0");
    add(prefixes, "rdf", "www.w3.org/1999/02/22-rdf-syntax-ns");
    add(prefixes, XHTML, "www.w3.org/1999/xhtml");
    return Map.copyOf(prefixes);
  }

  private static void add(Map<String, String> prefixes, String prefix, String... namespaces) {
    for (String namespace : namespaces) {
      prefixes.put(namespace, prefix);
    }
  }
}
