package dev.wirewatch.item;

import java.util.Set;

/**
 * What reviewers said of a theme; it outranks every rule.
 *
 * @param added ids of items that have the theme by a reviewer's word
 * @param removed ids of items that a reviewer took the theme from
 */
public record ReviewedTags(Set<Long> added, Set<Long> removed) {

  public static final ReviewedTags NONE = new ReviewedTags(Set.of(), Set.of());

  public ReviewedTags {
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }
}
