package dev.wirewatch.query;

import java.util.Set;

/** Hyphens that British English puts between two like vowels: co-operation, re-election. */
final class PrefixHyphens {

  private static final Set<String> PREFIXES =
      Set.of("co", "re", "pre", "de", "anti", "semi", "multi", "micro", "pro");

  private PrefixHyphens() {}

  /** Whether a prefix ends at the end of what is written, and the next letter is its last one. */
  static boolean joins(Respelling written, Respelling text, int hyphen) {
    int end = written.length();
    if (end < 2
        || hyphen + 1 >= text.length()
        || Character.toLowerCase(text.at(hyphen + 1))
            != Character.toLowerCase(written.at(end - 1))) {
      return false;
    }
    var prefix = new StringBuilder();
    int start = end;
    while (start > 0 && Character.isLetter(written.at(start - 1))) {
      prefix.insert(0, Character.toLowerCase(written.at(--start)));
    }
    return PREFIXES.contains(prefix.toString()) && (start == 0 || written.at(start - 1) != '-');
  }
}
