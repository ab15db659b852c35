package dev.wirewatch.feed;

import java.util.LinkedHashMap;
import java.util.Map;

/** A feed is described in a way that no feed can be. */
final class BadDescription extends Exception {

  private final transient Map<String, String> problems;

  /**
   * Reports problems.
   *
   * @param problems sentences by field, one or more
   */
  BadDescription(Map<String, String> problems) {
    super(String.join(" ", problems.values()));
    this.problems = new LinkedHashMap<>(problems);
  }

  Map<String, String> problems() {
    return problems;
  }
}
