package dev.wirewatch.theme;

import org.jspecify.annotations.Nullable;

/** Where themes and vocabularies come from. */
public interface ThemeSource {

  /** Number of the themes and vocabularies as they are committed now. */
  long revision();

  /** The same number, which stays so until the caller's transaction ends. */
  long hold();

  /**
   * Reads all themes and vocabularies.
   *
   * @param known an older state, whose rules are used again where they did not change
   */
  RuleBook load(@Nullable RuleBook known);
}
