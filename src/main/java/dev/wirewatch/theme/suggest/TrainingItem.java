package dev.wirewatch.theme.suggest;

import dev.wirewatch.item.ItemTagger.ItemText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An item to learn from.
 *
 * @param words as rules see them (stems, pairs of characters), each once
 * @param isRight whether it is of the theme
 * @param weight so many items nobody decided about it counts for
 */
record TrainingItem(long id, Collection<String> words, boolean isRight, int weight) {

  /** The words of title and summary, each with how it is written where it stands first. */
  static Map<String, String> words(ItemText text) {
    var words = new LinkedHashMap<>(text.title().telling());
    text.summary().telling().forEach(words::putIfAbsent);
    return words;
  }
}
