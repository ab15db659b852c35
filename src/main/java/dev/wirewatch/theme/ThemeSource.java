package dev.wirewatch.theme;

/** Where themes and vocabularies come from. */
@FunctionalInterface
public interface ThemeSource {

  /** The themes and vocabularies as they are now. */
  RuleBook load();
}
