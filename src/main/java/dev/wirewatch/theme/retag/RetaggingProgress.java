package dev.wirewatch.theme.retag;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far stored items are tagged anew: the run under way, or the last one.
 *
 * @param running whether a run is under way, on whichever node
 * @param themes ids of the themes whose rules changed
 * @param total items that there are to try, about
 * @param done items tried
 * @param changed items whose tags changed
 * @param startedAt none if there was never anything to do
 * @param finishedAt none while a run is under way
 */
public record RetaggingProgress(
    boolean running,
    List<String> themes,
    long total,
    long done,
    long changed,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /** How far it has come, from 0 to 100. */
  public int percent() {
    return running ? (int) Math.min(99, 100 * done / Math.max(1, total)) : 100;
  }
}
