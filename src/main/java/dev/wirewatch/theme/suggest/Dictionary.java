package dev.wirewatch.theme.suggest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a set of texts, and how telling each is: the logarithm of how few texts have it.
 * Words of one text alone are left out, as nothing can be learned from them.
 */
final class Dictionary {

  private static final int FEWEST = 2;

  private final Map<String, Integer> places = new HashMap<>();
  private final String[] words;
  private final double[] telling;

  Dictionary(Collection<TrainingItem> texts) {
    var counts = new HashMap<String, Integer>();
    texts.forEach(text -> text.words().forEach(word -> counts.merge(word, 1, Integer::sum)));
    counts.values().removeIf(count -> count < FEWEST);
    words = counts.keySet().stream().sorted().toArray(String[]::new);
    telling = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      telling[i] = Math.log((double) texts.size() / counts.getOrDefault(words[i], 1));
      places.put(words[i], i);
    }
  }

  int size() {
    return telling.length;
  }

  /** The word at a place. */
  String word(int place) {
    return words[place];
  }

  /**
   * A text as a vector of length 1, so that long texts say no more than short ones.
   *
   * @param places of those words of the text that are known, in their order
   */
  record Vector(int[] places, double[] values) {

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
    int[] at =
        words.stream()
            .mapToInt(word -> places.getOrDefault(word, -1))
            .filter(place -> place >= 0)
            .sorted()
            .toArray();
    double[] values = new double[at.length];
    double square = 0;
    for (int i = 0; i < at.length; i++) {
      values[i] = telling[at[i]];
      square += values[i] * values[i];
    }
    for (int i = 0; i < at.length && square > 0; i++) {
      values[i] /= Math.sqrt(square);
    }
    return new Vector(at, values);
  }
}
