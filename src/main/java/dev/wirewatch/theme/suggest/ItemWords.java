package dev.wirewatch.theme.suggest;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemTagger.ItemText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The telling words of items, as rules see them (stems, pairs of characters). They are remembered:
 * each time a second opinion is asked for it is learned from the same newest items, and cutting
 * their texts takes longer than all the rest.
 */
final class ItemWords {

  /** Words remembered over all items, those that were asked for last: a few megabytes. */
  private static final int MOST = 400_000;

  private final Map<Version, List<String>> known = new LinkedHashMap<>(16, 0.75f, true);
  private int count;

  private record Version(long itemId, int number) {}

  /** The words of an item, each once. */
  List<String> of(Item item) {
    var version = new Version(item.id(), item.versions());
    List<String> words = remembered(version);
    if (words == null) {
      words = List.copyOf(TrainingItem.words(ItemText.of(item)).keySet());
      remember(version, words);
    }
    return words;
  }

  private synchronized @Nullable List<String> remembered(Version version) {
    return known.get(version);
  }

  private synchronized void remember(Version version, List<String> words) {
    List<String> before = known.put(version, words);
    count += words.size() - (before == null ? 0 : before.size());
    var oldest = known.values().iterator();
    while (count > MOST && oldest.hasNext()) {
      count -= oldest.next().size();
      oldest.remove();
    }
  }
}
