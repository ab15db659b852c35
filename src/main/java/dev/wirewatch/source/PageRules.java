package dev.wirewatch.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

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
    for (var problem : problems().entrySet()) {
      throw new BadSource("page." + problem.getKey(), problem.getValue());
    }
    return this;
  }

  /** What is wrong with selectors that somebody wrote, by name; empty if nothing is. */
  public Map<String, String> problems() {
    var problems = new LinkedHashMap<String, String>();
    if (entries.isBlank()) {
      problems.put(
          "entries", "A watched page needs a selector for its entries, such as ul.news > li.");
    }
    selectors()
        .forEach((name, selector) -> {
          String problem = problem(selector);
          if (problem != null) {
            problems.put(name, problem);
          }
        });
    return problems;
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

  private static @Nullable String problem(String selector) {
    if (selector.length() > LONGEST) {
      return "A selector may have %d characters, and this one has %d: shorten it."
          .formatted(LONGEST, selector.length());
    }
    if (ENDLESS.matcher(selector).find()) {
      return "“"
          + selector
          + "” could take for ever: a pattern may repeat single characters, not groups, and"
          + " patterns over texts (:matches) and :has within :has are not taken.";
    }
    try {
      QueryParser.parse(selector);
      return null;
    } catch (SelectorParseException | IllegalArgumentException e) {
      return "“" + selector + "” is not a CSS selector: " + e.getMessage() + ".";
    }
  }
}
