package dev.wirewatch.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Where a watched page holds its entries, as CSS selectors. All but {@code entries} are looked for
 * inside an entry and may be empty: then the entry's first link, its text, and its first time
 * serve.
 *
 * @param entries one element for each entry
 */
public record PageRules(String entries, String title, String link, String time, String summary) {

  private static final int LONGEST = 500;

  /** What some pages, meant to do harm, could keep a processor busy with for hours. */
  private static final Pattern ENDLESS =
      Pattern.compile(
          "(?i):matches|:has\\([^)]*:has\\(|~=[^\\]]*\\)\\s*[*+{]|~=[^\\]]*(?:[*+]|,})[^\\]]*(?:[*+]|,})[^\\]]*(?:[*+]|,})");

  /**
   * Checks selectors that somebody wrote.
   *
   * @throws BadSource with the selector that cannot be used, and why
   */
  public PageRules checked() throws BadSource {
    if (entries.isBlank()) {
      throw new BadSource(
          "page.entries", "A watched page needs a selector for its entries, such as ul.news > li.");
    }
    for (var selector : selectors().entrySet()) {
      check("page." + selector.getKey(), selector.getValue());
    }
    return this;
  }

  /** The selectors by name; those that are empty are left out. */
  public Map<String, String> selectors() {
    var selectors = new LinkedHashMap<String, String>();
    selectors.put("entries", entries);
    selectors.put("title", title);
    selectors.put("link", link);
    selectors.put("time", time);
    selectors.put("summary", summary);
    selectors.values().removeIf(String::isEmpty);
    return selectors;
  }

  private static void check(String field, String selector) throws BadSource {
    if (selector.length() > LONGEST) {
      throw new BadSource(field, "A selector may have " + LONGEST + " characters.");
    }
    if (ENDLESS.matcher(selector).find()) {
      throw new BadSource(
          field,
          "“"
              + selector
              + "” could take for ever: a pattern may repeat single characters, not groups, and"
              + " patterns over texts (:matches) and :has within :has are not taken.");
    }
    try {
      QueryParser.parse(selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw new BadSource(
          field, "“" + selector + "” is not a CSS selector: " + e.getMessage() + ".");
    }
  }
}
