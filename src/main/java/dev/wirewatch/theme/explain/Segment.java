package dev.wirewatch.theme.explain;

import java.util.List;

/**
 * A stretch of text that the same themes matched.
 *
 * @param themes ids of the themes whose rules matched here; empty for plain text
 */
public record Segment(String text, List<String> themes) {

  public boolean isMarked() {
    return !themes.isEmpty();
  }

  /** Style classes of the mark, which carry its colour. */
  public String style() {
    return themes.isEmpty() ? "" : "theme-" + themes.getFirst();
  }
}
