package dev.wirewatch.item;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page that was found on the index as it was at some moment. Its items are read once and kept
 * with it, as any change to one of them changes the index.
 */
final class FoundPage {

  private final List<Long> ids;
  private final @Nullable Cursor next;
  private final long total;
  private volatile @Nullable Read read;

  private record Read(Object labels, List<Item> items) {}

  FoundPage(List<Long> ids, @Nullable Cursor next, long total) {
    this.ids = List.copyOf(ids);
    this.next = next;
    this.total = total;
  }

  /**
   * The page with its items.
   *
   * @param labels stands for what items show of their feeds, which changes without the index
   */
  ItemPage page(Object labels, Function<List<Long>, List<Item>> reader) {
    Read known = read;
    if (known == null || !known.labels.equals(labels)) {
      known = new Read(labels, List.copyOf(reader.apply(ids)));
      read = known;
    }
    return new ItemPage(known.items, next == null ? null : next.toString(), total);
  }
}
