package dev.wirewatch.source.page;

import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.page.Headlines.Headline;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds ways to watch a page: groups of elements that look alike and hold headlines. A group counts
 * for more the more entries it has, the longer its headlines are, and the more its links look like
 * articles of the same site with dates beside them.
 */
public final class PageSuggestions {

  private static final int FEWEST = 4;
  private static final int MOST_COUNTED = 40;
  private static final int MOST_SUGGESTED = 3;
  private static final double USUAL_LENGTH = 60;

  private static final Pattern ARTICLE =
      Pattern.compile("\\d{4,}|(?:[a-z0-9]+-){3,}[a-z0-9]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}|\\d{1,2}:\\d{2}|\\d{1,2}月\\d{1,2}日|\\d\\s*\\p{L}+"
              + " ago");

  private record Group(String selector, List<Headline> headlines, double score) {}

  private PageSuggestions() {}

  /** The best ways to watch a page, the best first; empty if nothing on it repeats. */
  public static List<PageRules> of(HtmlPage page) {
    Set<Element> covered = new HashSet<>();
    return groups(page).stream()
        .sorted(Comparator.comparingDouble(Group::score).reversed())
        .filter(group -> covered.addAll(group.headlines().stream().map(Headline::link).toList()))
        .limit(MOST_SUGGESTED)
        .map(group -> new PageRules(group.selector(), "", "", "", ""))
        .toList();
  }

  private static List<Group> groups(HtmlPage page) {
    Map<String, List<Headline>> alike =
        Headlines.of(page).stream()
            .collect(
                Collectors.groupingBy(
                    headline -> Selectors.path(headline.entry()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return alike.values().stream()
        .filter(group -> articles(group) >= FEWEST)
        .flatMap(group -> group(page, group).stream())
        .toList();
  }

  private static Optional<Group> group(HtmlPage page, List<Headline> headlines) {
    Collection<Element> entries =
        headlines.stream()
            .map(Headline::entry)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return Selectors.of(entries, page.document())
        .map(selector -> new Group(selector, headlines, score(page, headlines)));
  }

  private static long articles(List<Headline> headlines) {
    return headlines.stream().map(Headline::target).distinct().count();
  }

  private static double score(HtmlPage page, List<Headline> headlines) {
    double length =
        headlines.stream().mapToDouble(Headline::length).average().orElse(0) / USUAL_LENGTH;
    String host = site(page.address().getHost());
    double near = share(headlines, headline -> site(headline.target().getHost()).equals(host));
    double articles =
        share(headlines, headline -> ARTICLE.matcher(headline.target().getPath()).find());
    double dated = share(headlines, headline -> DATE.matcher(headline.entry().text()).find());
    return Math.min(articles(headlines), MOST_COUNTED)
        * Math.min(length, 1)
        * (0.3 + near)
        * (0.3 + articles)
        * (0.5 + dated);
  }

  private static double share(List<Headline> headlines, Predicate<Headline> which) {
    return (double) headlines.stream().filter(which).count() / headlines.size();
  }

  /** The last two labels are near enough here. */
  private static String site(@Nullable String host) {
    String[] labels = String.valueOf(host).split("\\.");
    int from = Math.max(0, labels.length - 2);
    return String.join(".", List.of(labels).subList(from, labels.length));
  }
}
