package dev.wirewatch.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item belongs to a theme, and why.
 *
 * @param ruleVersion version of the rule that matched; none where a reviewer set the tag
 */
public record Tag(
    String themeId, Origin origin, @Nullable Integer ruleVersion, List<Evidence> evidence) {

  /** Who set the tag. A reviewer's word outranks every rule. */
  public enum Origin {
    RULE,
    REVIEWER
  }
}
