package dev.wirewatch.source.page;

import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.parse.Parsed;
import dev.wirewatch.source.parse.PublisherHints;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.springframework.stereotype.Component;

/** Reads a watched page by its selectors into what a feed would have said. */
@Component
public class PageReader {

  private final InstantSource clock;

  public PageReader(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The entries of a page, each link once, in the page's own order.
   *
   * @param home of dates, and of "today"
   * @throws ParseFailure if the selectors find nothing: a page that has changed must not look like
   *     one without news
   */
  public Parsed read(HtmlPage page, PageRules rules, DateHome home) throws ParseFailure {
    try {
      return read(page, rules, home, new PageTimeLimit());
    } catch (PageTimeLimit.Lost e) {
      throw new ParseFailure(
          "Finding the entries by the selector “"
              + rules.entries()
              + "” takes too long on this page. Choose a simpler one.");
    }
  }

  Parsed read(HtmlPage page, PageRules rules, DateHome home, PageTimeLimit patience)
      throws ParseFailure {
    Elements found = page.select(rules.entries(), patience);
    if (found.isEmpty()) {
      throw nothing(page, rules);
    }
    PageDates dates = PageDates.at(clock.instant(), home.orOf(page.address(), page.language()));
    List<Entry> entries = new ArrayList<>();
    for (Element element : found) {
      if (patience.isOver()) {
        throw new PageTimeLimit.Lost();
      }
      new PageEntry(element, page, rules, dates).read().ifPresent(entries::add);
    }
    if (entries.isEmpty()) {
      throw new ParseFailure(
          "The selector “"
              + rules.entries()
              + "” found "
              + found.size()
              + " elements on the page, but none holds a link to an article. "
              + AGAIN);
    }
    return new Parsed(
        page.title(),
        page.language(),
        once(entries),
        0,
        PublisherHints.NONE,
        remarks(page, found.size(), entries));
  }

  private static final String AGAIN =
      "Its structure may have changed; open the feed's page and choose entries anew.";

  private static ParseFailure nothing(HtmlPage page, PageRules rules) {
    String what = "The page answered, but the selector “" + rules.entries() + "” found nothing. ";
    return new ParseFailure(
        page.isShell()
            ? what
                + "It holds hardly any text: it may be filled in by scripts, or check for a"
                + " browser first; such a page cannot be watched."
            : what + AGAIN);
  }

  /** A picture and a headline often lead to the same article; the one with a title counts. */
  private static List<Entry> once(List<Entry> entries) {
    Map<String, Entry> byLink = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byLink.merge(
          Optional.ofNullable(entry.url()).orElse(""),
          entry,
          (first, next) -> first.title().isEmpty() ? next : first);
    }
    return List.copyOf(byLink.values());
  }

  private static List<String> remarks(HtmlPage page, int found, List<Entry> entries) {
    List<String> remarks = new ArrayList<>(page.mended());
    int without = found - entries.size();
    if (without > 0) {
      remarks.add(
          without + " of " + found + " elements hold no link to an article and were left out.");
    }
    return List.copyOf(remarks);
  }
}
