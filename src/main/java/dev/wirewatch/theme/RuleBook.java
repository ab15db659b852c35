package dev.wirewatch.theme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All themes and vocabularies at one moment.
 *
 * @param vocabularies queries by name
 */
public record RuleBook(Map<String, String> vocabularies, List<CheckedTheme> themes) {

  /**
   * A theme and what runs for it.
   *
   * @param rule none if no version of it was ever good
   * @param identity changes when what runs changes
   */
  public record CheckedTheme(Theme theme, Optional<Rule> rule, String identity) {}
}
