package dev.wirewatch.item;

import dev.wirewatch.item.ItemTagger.ItemText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A search index of given texts, whose items are numbered from 0, in several segments. */
public final class RandomItems {

  private static final int SEGMENT = 70;

  private RandomItems() {}

  /** Makes the index. */
  public static ItemIndex index(Path folder, List<ItemText> texts) {
    var index = new ItemIndex(folder, () -> {});
    for (int from = 0; from < texts.size(); from += SEGMENT) {
      int start = from;
      index.add(
          IntStream.range(start, Math.min(start + SEGMENT, texts.size()))
              .mapToObj(i -> item(i, texts.get(i)))
              .toList());
      index.refresh();
    }
    return index;
  }

  private static IndexedItem item(int id, ItemText text) {
    return new IndexedItem(
        id,
        1,
        Instant.EPOCH.plusSeconds(id),
        Instant.EPOCH.plusSeconds(id),
        State.NEW,
        text.title(),
        text.summary(),
        text.body(),
        text.categories(),
        text.outlet(),
        text.country(),
        text.language(),
        List.of());
  }
}
