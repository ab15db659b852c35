package dev.wirewatch.source.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The links of a page that read like headlines, each with the largest element around it that holds
 * no other headline: what a reader sees as one entry.
 */
final class Headlines {

  /** In letters of the Latin script; one of Chinese, Japanese or Korean counts for two and more. */
  private static final double SHORTEST = 15;

  private static final double WIDE = 2.5;
  private static final Set<String> OUTERMOST = Set.of("body", "html", "main");
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:^|[-_\\s])(?:nav|navbar|menu|footer|foot|header|breadcrumbs?|crumbs?|tags|links?"
              + "|friendlink|copyright|share|social|login|lang|pagination|pager|page_n)(?:$|[-_\\s])");

  /** A headline and its entry. */
  record Headline(Element link, URI target, Element entry) {
    double length() {
      return width(link.text());
    }
  }

  private Headlines() {}

  static List<Headline> of(HtmlPage page) {
    Map<Element, URI> targets = new IdentityHashMap<>();
    List<Element> links = new ArrayList<>();
    for (Element link : page.select("a[href]")) {
      if (width(link.text()) >= SHORTEST && !isFurniture(link)) {
        page.target(link)
            .ifPresent(target -> {
              targets.put(link, target);
              links.add(link);
            });
      }
    }
    Map<Element, Integer> count = counts(links, targets);
    return links.stream()
        .map(link ->
            new Headline(link, targets.getOrDefault(link, page.address()), entry(link, count)))
        .toList();
  }

  /** How many different articles are linked below each element that holds a headline. */
  private static Map<Element, Integer> counts(List<Element> links, Map<Element, URI> targets) {
    Map<Element, Set<URI>> below = new IdentityHashMap<>();
    for (Element link : links) {
      for (Element around = link; around != null; around = around.parent()) {
        below
            .computeIfAbsent(around, element -> new HashSet<>())
            .add(Objects.requireNonNull(targets.get(link)));
      }
    }
    Map<Element, Integer> counts = new IdentityHashMap<>();
    below.forEach((element, found) -> counts.put(element, found.size()));
    return counts;
  }

  private static Element entry(Element link, Map<Element, Integer> count) {
    Element entry = link;
    for (Element around = link.parent();
        around != null
            && count.getOrDefault(around, 0) == 1
            && !OUTERMOST.contains(around.normalName());
        around = around.parent()) {
      entry = around;
    }
    return entry;
  }

  private static boolean isFurniture(Element link) {
    return link.parents().stream()
        .anyMatch(around ->
            Set.of("nav", "footer").contains(around.normalName())
                || FURNITURE.matcher(around.className()).find()
                || FURNITURE.matcher(around.id()).find());
  }

  /** How long a text is for readers. */
  static double width(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToDouble(c -> Character.isIdeographic(c) || c >= 0x3040 && c <= 0xD7AF ? WIDE : 1)
        .sum();
  }
}
