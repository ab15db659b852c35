package dev.wirewatch.source.page;

import dev.wirewatch.source.Entry;
import dev.wirewatch.source.PageRules;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** One entry of a watched page, found by its element. */
final class PageEntry {

  private static final Pattern DATE_BEHIND =
      Pattern.compile("\\s*[(（\\[]\\s*\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?[^)）\\]]{0,9}[)）\\]]$");
  private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.{3,})$");
  private static final String TIMES =
      "time, [class~=(?i)(?<!up)date|time(?!line)|publish], [itemprop=datePublished]";
  private static final int LONGEST_REST = 60;

  private final Element element;
  private final HtmlPage page;
  private final PageRules rules;
  private final PageDates dates;

  PageEntry(Element element, HtmlPage page, PageRules rules, PageDates dates) {
    this.element = element;
    this.page = page;
    this.rules = rules;
    this.dates = dates;
  }

  /** The entry; empty if nothing in the element leads to an article. */
  Optional<Entry> read() {
    Element link = link();
    Optional<URI> target = link == null ? Optional.empty() : page.target(link);
    if (link == null || target.isEmpty()) {
      return Optional.empty();
    }
    String url = target.get().toString();
    String language = page.language();
    return Optional.of(
        Entry.of(null, url, title(link), text(rules.summary()))
            .in(language.isEmpty() ? null : language)
            .at(published(url, title(link))));
  }

  private @Nullable Element link() {
    Element named = rules.link().isEmpty() ? null : element.selectFirst(rules.link());
    Element within = named == null ? element : named;
    if (within.is("a[href]")) {
      return within;
    }
    Element heading = within.selectFirst("h1 a[href], h2 a[href], h3 a[href], h4 a[href]");
    return heading != null && heading.hasText() ? heading : longest(within);
  }

  /** The headline is longer than what else is linked, such as a picture or a section. */
  private @Nullable Element longest(Element within) {
    return within.select("a[href]").stream()
        .filter(link -> page.target(link).isPresent())
        .max(Comparator.comparingInt(link -> link.text().length()))
        .orElse(null);
  }

  private String title(Element link) {
    String named = text(rules.title());
    if (!named.isEmpty()) {
      return named;
    }
    String shown = headline(link);
    String whole = link.attr("title").strip();
    boolean cut = CUT.matcher(shown).find();
    if (shown.isEmpty() || (cut && whole.length() > shown.length())) {
      shown = whole.isEmpty() ? link.select("img[alt]").attr("alt").strip() : whole;
    }
    return DATE_BEHIND.matcher(shown).replaceFirst("");
  }

  /** A link around a whole entry holds more than its headline. */
  private static String headline(Element link) {
    Element heading = link.selectFirst("h1, h2, h3, h4, h5, strong");
    return heading == null || !heading.hasText() ? link.text() : heading.text();
  }

  private @Nullable OffsetDateTime published(String url, String title) {
    List<String> texts = moments(title);
    return texts.stream()
        .flatMap(text -> dates.parse(text).stream())
        .findFirst()
        .or(() -> dates.parse(String.join(" ", texts), url))
        .orElse(null);
  }

  /** Texts that may say when the entry appeared, the most telling first. */
  private List<String> moments(String title) {
    Elements times = element.select(rules.time().isEmpty() ? TIMES : rules.time());
    List<String> texts = new ArrayList<>();
    times.stream().map(time -> time.attr("datetime")).forEach(texts::add);
    texts.add(
        times.stream()
            .filter(time -> times.stream().noneMatch(other -> isAround(other, time)))
            .map(Element::text)
            .collect(Collectors.joining(" ")));
    if (rules.time().isEmpty()) {
      String rest = element.text().replace(title, " ").strip();
      // A longer text tells of other days, too.
      texts.add(rest.length() <= LONGEST_REST ? rest : "");
    }
    return texts;
  }

  private static boolean isAround(Element other, Element time) {
    return other != time && time.parents().contains(other);
  }

  private String text(String selector) {
    Element found = selector.isEmpty() ? null : element.selectFirst(selector);
    return found == null ? "" : found.text().strip();
  }
}
