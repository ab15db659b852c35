package dev.wirewatch.source.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Writes CSS selectors for groups of elements: as short as will do, without names that change. */
final class Selectors {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]{0,29}");

  /** Names that generators number or hash, so that they change with every release of a site. */
  private static final Pattern GENERATED =
      Pattern.compile(
          "\\d{4,}|\\d[a-zA-Z]+\\d[a-zA-Z]|^(?:css|sc|jsx|jss|svelte)-|__\\w{5,6}$|^_\\w*\\d");

  /** Names that say how much room is left, not what stands there. */
  private static final Pattern SPACING =
      Pattern.compile("(?i)(?:[mp][trblxy]?|w|h|fs)-?\\d+(?:-\\d+)?");

  /** Names of single elements of a list, and of mere layout. */
  private static final Set<String> PASSING =
      Set.of(
          "first",
          "last",
          "odd",
          "even",
          "active",
          "current",
          "on",
          "clearfix",
          "cf",
          "fl",
          "fr",
          "left",
          "right",
          "row",
          "top",
          "new",
          "hot",
          "clear",
          "no",
          "noborder",
          "line");

  private static final double STRAY = 0.15;

  private Selectors() {}

  /** What an element is called: its tag and lasting class names. */
  static String step(Element element) {
    StringBuilder step = new StringBuilder(element.normalName());
    element.classNames().stream()
        .filter(Selectors::isLasting)
        .limit(2)
        .forEach(name -> step.append('.').append(name));
    return step.toString();
  }

  private static boolean isLasting(String name) {
    return NAME.matcher(name).matches()
        && !GENERATED.matcher(name).find()
        && !SPACING.matcher(name).matches()
        && !PASSING.contains(name.toLowerCase(Locale.ROOT));
  }

  /** What an element and those around it are called, as far as it tells lists apart. */
  static String path(Element element) {
    Element parent = element.parent();
    Element grandparent = parent == null ? null : parent.parent();
    return (grandparent == null ? "" : step(grandparent) + " > ")
        + (parent == null ? "" : step(parent) + " > ")
        + step(element);
  }

  /**
   * The shortest selector that finds the entries alone, else one that finds little else; empty if
   * there is none.
   */
  static Optional<String> of(Collection<Element> entries, Element page) {
    List<String> candidates = candidates(entries.iterator().next());
    return candidates.stream()
        .filter(selector -> strays(page.select(selector), entries) == 0)
        .findFirst()
        .or(() ->
            candidates.stream()
                .filter(selector -> strays(page.select(selector), entries) <= allowed(entries))
                .findFirst());
  }

  private static int strays(Elements found, Collection<Element> entries) {
    return found.containsAll(entries) ? found.size() - entries.size() : Integer.MAX_VALUE;
  }

  private static double allowed(Collection<Element> entries) {
    return 1 + entries.size() * STRAY;
  }

  private static List<String> candidates(Element entry) {
    List<String> candidates = new ArrayList<>();
    String selector = step(entry);
    if (selector.contains(".")) {
      candidates.add(selector);
    }
    String below = selector;
    for (Element around = entry.parent();
        around != null && !around.normalName().equals("html");
        around = around.parent()) {
      boolean named = !around.id().isEmpty() && isLasting(around.id());
      String name = named ? "#" + around.id() : step(around);
      if (named || name.contains(".")) {
        candidates.add(name + (around == entry.parent() ? " > " : " ") + selector);
        candidates.add(name + " > " + below);
      }
      below = name + " > " + below;
    }
    candidates.add(below);
    return candidates;
  }
}
