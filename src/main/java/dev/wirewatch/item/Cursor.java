package dev.wirewatch.item;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;

/**
 * The last item of a page: the next page starts after it, whatever has come in meanwhile.
 *
 * @param time when it counts as published, in milliseconds since 1970
 * @param seen when a poll first carried it, likewise
 */
record Cursor(long time, long seen, long id) {

  private static final Pattern WRITTEN = Pattern.compile("(-?\\d+)_(-?\\d+)_(\\d+)");

  /** Reads a cursor as {@link #toString} wrote it; empty if it is not one. */
  static Optional<Cursor> parse(String text) {
    Matcher found = WRITTEN.matcher(text);
    try {
      return found.matches()
          ? Optional.of(
              new Cursor(
                  Long.parseLong(found.group(1)),
                  Long.parseLong(found.group(2)),
                  Long.parseLong(found.group(3))))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** As Lucene takes it; the last document stands for it, as no two items sort alike. */
  FieldDoc position(int documents) {
    return new FieldDoc(Math.max(0, documents - 1), Float.NaN, new Object[] {time, seen, id});
  }

  @Override
  public String toString() {
    return time + "_" + seen + "_" + id;
  }
}
