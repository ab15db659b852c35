package dev.wirewatch.item;

import java.util.Optional;
import org.apache.lucene.search.FieldDoc;

/** The last item of a page: the next page starts after it, whatever has come in meanwhile. */
record Cursor(long time, long id) {

  /** Reads a cursor as {@link #toString} wrote it; empty if it is not one. */
  static Optional<Cursor> parse(String text) {
    int dash = text.indexOf('_');
    try {
      return dash < 0
          ? Optional.empty()
          : Optional.of(
              new Cursor(
                  Long.parseLong(text.substring(0, dash)),
                  Long.parseLong(text.substring(dash + 1))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** As Lucene takes it; the last document stands for it, as no two items sort alike. */
  FieldDoc position(int documents) {
    return new FieldDoc(Math.max(0, documents - 1), Float.NaN, new Object[] {time, id});
  }

  @Override
  public String toString() {
    return time + "_" + id;
  }
}
