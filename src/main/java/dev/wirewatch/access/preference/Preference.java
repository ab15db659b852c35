package dev.wirewatch.access.preference;

import java.util.List;

/**
 * How somebody wants to see pages.
 *
 * @param theme one of {@link #THEMES}
 * @param zone in which times are shown, by its name in the IANA data base; empty for the program's
 * @param density one of {@link #DENSITIES}
 * @param copies whether a decision is also made about copies of its story; one of {@link #COPIES}
 */
public record Preference(String theme, String zone, String density, String copies) {

  static final List<String> THEMES = List.of("system", "light", "dark");
  static final List<String> DENSITIES = List.of("comfortable", "compact");
  static final List<String> COPIES = List.of("ask", "always", "never");
  static final Preference NONE =
      new Preference(THEMES.getFirst(), "", DENSITIES.getFirst(), COPIES.getFirst());
}
