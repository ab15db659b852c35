package dev.wirewatch.review.note;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds whom a text mentions: names after an {@code @} that begins a word. A name is of letters,
 * digits, and dots, hyphens and underscores within it; an address of e-mail mentions nobody.
 */
final class Mentions {

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}._-])@([\\p{L}\\p{M}\\p{N}]+(?:[._-]+[\\p{L}\\p{M}\\p{N}]+)*)");

  private static final int LONGEST = 200;

  private Mentions() {}

  /** Names in lower case, each once, in their order. */
  static List<String> in(String text) {
    var names = new TreeSet<String>();
    NAME.matcher(text)
        .results()
        .map(found -> name(found.group(1)))
        .filter(name -> name.length() <= LONGEST)
        .forEach(names::add);
    return List.copyOf(names);
  }

  /** A name as it is stored and compared. */
  static String name(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
