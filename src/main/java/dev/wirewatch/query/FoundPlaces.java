package dev.wirewatch.query;

import java.util.Arrays;

/** Where a query matches a text, by the offsets of letters. */
public final class FoundPlaces {

  private static final int FIELDS = 3;

  /** Number of the field, start and end of one place after the other. */
  private int[] places = new int[8 * FIELDS];

  private int count;

  void add(int field, int start, int end) {
    int at = count * FIELDS;
    if (at == places.length) {
      places = Arrays.copyOf(places, at * 2);
    }
    places[at] = field;
    places[at + 1] = start;
    places[at + 2] = end;
    count++;
  }

  /** Leaves the first places. */
  void keep(int first) {
    count = first;
  }

  /** Forgets all places. */
  public void clear() {
    count = 0;
  }

  public int count() {
    return count;
  }

  /** The field of a place, one of {@link QueryFields#TEXT}. */
  public String field(int i) {
    return QueryFields.TEXT.get(places[i * FIELDS]);
  }

  public int start(int i) {
    return places[i * FIELDS + 1];
  }

  public int end(int i) {
    return places[i * FIELDS + 2];
  }
}
