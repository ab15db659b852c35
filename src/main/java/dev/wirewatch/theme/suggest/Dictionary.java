package dev.wirewatch.theme.suggest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of a set of texts, and how telling each is: the logarithm of how few texts have it.
 * Words of one text alone are left out, as nothing can be learned from them.
 */
final class Dictionary {

  private static final int FEWEST = 2;

  private final Map<String, Integer> places = new HashMap<>();
  private final double[] telling;

  Dictionary(Collection<Example> texts) {
    var counts = new TreeMap<String, Integer>();
    texts.forEach(text -> text.words().keySet().forEach(w -> counts.merge(w, 1, Integer::sum)));
    counts.values().removeIf(count -> count < FEWEST);
    telling = new double[counts.size()];
    counts.forEach((word, count) -> {
      telling[places.size()] = Math.log((double) texts.size() / count);
      places.put(word, places.size());
    });
  }

  int size() {
    return telling.length;
  }

  /**
   * A text as a vector of length 1, so that long texts say no more than short ones.
   *
   * @param words those of the text that are known
   */
  record Vector(List<String> words, int[] places, double[] values) {

    double times(double[] weights) {
      double sum = 0;
      for (int i = 0; i < places.length; i++) {
        sum += weights[places[i]] * values[i];
      }
      return sum;
    }

    void addTo(double[] weights, double factor) {
      for (int i = 0; i < places.length; i++) {
        weights[places[i]] += factor * values[i];
      }
    }
  }

  Vector vector(Collection<String> words) {
    List<String> known = words.stream().filter(places::containsKey).sorted().toList();
    int[] at = known.stream().mapToInt(word -> places.getOrDefault(word, 0)).toArray();
    double[] values = new double[at.length];
    double square = 0;
    for (int i = 0; i < at.length; i++) {
      values[i] = telling[at[i]];
      square += values[i] * values[i];
    }
    for (int i = 0; i < at.length && square > 0; i++) {
      values[i] /= Math.sqrt(square);
    }
    return new Vector(known, at, values);
  }
}
