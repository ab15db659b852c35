package dev.wirewatch.query;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What short texts were made into: rules name the same words many times, and are understood again
 * at every trial of a change. Thread-safe.
 */
final class Remembered<V> {

  /**
   * About the words of all shipped vocabularies twice, in a few megabytes; full, it starts anew.
   */
  private static final int MOST = 10_000;

  private static final int LONGEST = 64;

  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final Function<String, V> make;

  /**
   * Remembers what a text is made into.
   *
   * @param make depends on the text alone, and makes what cannot be changed
   */
  Remembered(Function<String, V> make) {
    this.make = make;
  }

  V of(String text) {
    if (text.length() > LONGEST) {
      return make.apply(text);
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(text, make);
  }
}
