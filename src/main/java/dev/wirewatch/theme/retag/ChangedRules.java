package dev.wirewatch.theme.retag;

import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stored items must be tagged anew for.
 *
 * @param target names all rules in force
 * @param versions of the rules that changed, by theme; 0 where a theme has no rule any more
 * @param rules those of them that can run
 */
record ChangedRules(String target, Map<String, Integer> versions, List<Rule> rules) {

  /**
   * The rules that differ from those that all stored items are tagged under.
   *
   * @param tagged versions of rules by theme
   */
  static ChangedRules of(RuleBook book, Map<String, Integer> tagged) {
    Map<String, Integer> present = versions(book);
    var changed = new TreeMap<String, Integer>();
    present.forEach((theme, version) -> {
      if (!version.equals(tagged.get(theme))) {
        changed.put(theme, version);
      }
    });
    tagged.keySet().stream()
        .filter(theme -> !present.containsKey(theme))
        .forEach(theme -> changed.put(theme, 0));
    List<Rule> rules =
        book.rules().stream().filter(rule -> changed.containsKey(rule.themeId())).toList();
    return new ChangedRules(name(book), changed, rules);
  }

  boolean isEmpty() {
    return versions.isEmpty();
  }

  private static Map<String, Integer> versions(RuleBook book) {
    var versions = new TreeMap<String, Integer>();
    book.rules().forEach(rule -> versions.put(rule.themeId(), rule.version()));
    return versions;
  }

  /** A name for all rules in force: equal on every node that runs the same. */
  static String name(RuleBook book) {
    try {
      byte[] all = versions(book).toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
