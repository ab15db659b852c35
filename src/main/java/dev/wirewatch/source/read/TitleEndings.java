package dev.wirewatch.source.read;

import dev.wirewatch.source.Entry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Outlets that a search engine names behind its headlines and nowhere else. An ending is believed
 * only where every headline of the document has one: a single dash may be the headline's own.
 */
final class TitleEndings {

  private static final int FEWEST = 3;
  private static final Pattern ENDING = Pattern.compile(".*\\S\\s[-–—]\\s(\\S.{0,58}\\S)");

  private TitleEndings() {}

  /** The entries with the outlets that their headlines end with, if all of them do. */
  static List<Entry> named(List<Entry> entries) {
    boolean all =
        entries.size() >= FEWEST
            && entries.stream()
                .allMatch(entry ->
                    entry.outlet() == null && ENDING.matcher(entry.title().strip()).matches());
    return all ? entries.stream().map(TitleEndings::named).toList() : entries;
  }

  private static Entry named(Entry entry) {
    Matcher ending = ENDING.matcher(entry.title().strip());
    return ending.matches() ? entry.by(ending.group(1)) : entry;
  }
}
