package dev.wirewatch.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Long lists in parts: databases limit the number of parameters of a statement, and plan short
 * lists better.
 */
public final class ParameterBatches {

  private static final int SIZE = 500;

  private ParameterBatches() {}

  public static <T> List<List<T>> of(Collection<T> all) {
    return of(all, SIZE);
  }

  public static <T> List<List<T>> of(Collection<T> all, int size) {
    var list = List.copyOf(all);
    var parts = new ArrayList<List<T>>();
    for (int from = 0; from < list.size(); from += size) {
      parts.add(list.subList(from, Math.min(from + size, list.size())));
    }
    return parts;
  }
}
