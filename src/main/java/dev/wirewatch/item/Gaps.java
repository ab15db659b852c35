package dev.wirewatch.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * How far a log has been followed whose ids are given before commit: ids that are skipped may still
 * appear, so they are asked for again until every transaction that was open when they were noticed
 * has ended.
 */
final class Gaps {

  /** No mark yet: noticed in the turn that is under way. */
  private static final long NEW = Long.MAX_VALUE;

  /** Neighbouring ids, by the first one. */
  private final TreeMap<Long, Gap> missing = new TreeMap<>();

  private long highest;

  /**
   * @param position everything up to this id has been followed
   */
  Gaps(long position) {
    highest = position;
  }

  /**
   * @param highest the greatest id seen
   * @param missing smaller ones that were not
   */
  Gaps(long highest, Collection<Range> missing) {
    this.highest = highest;
    missing.forEach(range -> this.missing.put(range.first(), new Gap(range.last(), NEW)));
  }

  /** Neighbouring ids. */
  record Range(long first, long last) {}

  private record Gap(long last, long mark) {}

  /** The greatest id seen. */
  long highest() {
    return highest;
  }

  /** Ids that were skipped and may still appear. */
  List<Range> missing() {
    var ranges = new ArrayList<Range>();
    missing.forEach((first, gap) -> ranges.add(new Range(first, gap.last())));
    return ranges;
  }

  /** Everything up to this id has been seen, or will never appear. */
  long position() {
    return missing.isEmpty() ? highest : missing.firstKey() - 1;
  }

  /** Notes that an id was seen. */
  void seen(long id) {
    if (id > highest) {
      if (id > highest + 1) {
        missing.put(highest + 1, new Gap(id - 1, NEW));
      }
      highest = id;
      return;
    }
    Map.Entry<Long, Gap> around = missing.floorEntry(id);
    if (around != null && id <= around.getValue().last()) {
      split(around.getKey(), around.getValue(), id);
    }
  }

  private void split(long first, Gap gap, long seen) {
    missing.remove(first);
    if (first < seen) {
      missing.put(first, new Gap(seen - 1, gap.mark()));
    }
    if (seen < gap.last()) {
      missing.put(seen + 1, new Gap(gap.last(), gap.mark()));
    }
  }

  /**
   * Gives those noticed since the last call a mark.
   *
   * @param mark asked if there are any; comes after what is open now
   */
  void mark(LongSupplier mark) {
    if (missing.values().stream().anyMatch(gap -> gap.mark() == NEW)) {
      long now = mark.getAsLong();
      missing.replaceAll((first, gap) -> gap.mark() == NEW ? new Gap(gap.last(), now) : gap);
    }
  }

  /**
   * Gives up on what was looked for once more after all that was open when it was noticed had
   * ended: those transactions were rolled back.
   *
   * @param oldest marks below it belong to nothing that was open before that last look
   */
  void giveUp(long oldest) {
    missing.values().removeIf(gap -> gap.mark() < oldest);
  }
}
