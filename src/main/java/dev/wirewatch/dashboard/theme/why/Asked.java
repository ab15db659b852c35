package dev.wirewatch.dashboard.theme.why;

import dev.wirewatch.item.ItemTagger.ItemText;
import java.util.regex.Pattern;

/**
 * What somebody missed on the wire.
 *
 * @param address of the article; empty if none was given
 * @param headline the first line that is no address; empty if there is none
 * @param rest the lines after that
 */
record Asked(String address, String headline, String rest) {

  private static final Pattern ADDRESS = Pattern.compile("(?iu)\\bhttps?://\\S+");
  private static final Pattern BARE =
      Pattern.compile("(?iu)(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}/\\S*");
  private static final int LONGEST_HEADLINE = 1_000;

  static Asked of(String text) {
    String given = text.strip();
    if (BARE.matcher(given).matches()) {
      return new Asked("https://" + given, "", "");
    }
    var address = ADDRESS.matcher(given);
    String found = address.find() ? address.group() : "";
    String words = found.isEmpty() ? given : given.replace(found, "\n").strip();
    String[] lines = words.split("\\s*\\R\\s*", 2);
    String headline = lines[0].substring(0, Math.min(LONGEST_HEADLINE, lines[0].length()));
    return new Asked(found, headline, lines.length == 1 ? "" : lines[1]);
  }

  boolean isEmpty() {
    return address.isEmpty() && headline.isEmpty();
  }

  /** Whether there are words that rules can look at. */
  public boolean hasText() {
    return !headline.isEmpty();
  }

  ItemText text() {
    return new ItemText(headline, rest, "", "", "");
  }
}
