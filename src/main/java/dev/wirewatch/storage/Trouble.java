package dev.wirewatch.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing can be stored.
 *
 * @param readable whether pages and search can be answered nevertheless
 * @param sentence what is wrong and what ends it
 * @param since when that began
 */
record Trouble(boolean readable, String sentence, Instant since) {

  static Trouble full(Path folder, long free, long enough, Instant since) {
    return new Trouble(
        true,
        "The disk of %s is nearly full (%d MB are free), so nothing is stored. It goes on by itself once %d MB are free."
            .formatted(folder, free >> 20, enough >> 20),
        since);
  }

  static Trouble readOnly(Path folder, Instant since) {
    return new Trouble(
        true,
        "The folder %s cannot be written to, so nothing is stored. It goes on by itself once that is possible."
            .formatted(folder),
        since);
  }

  static Trouble away(Instant since) {
    return new Trouble(
        false,
        "The database does not answer, so nothing can be shown or stored. It goes on by itself once"
            + " it does.",
        since);
  }

  /** The same goes on. */
  Trouble since(@Nullable Trouble before) {
    return before == null ? this : new Trouble(readable, sentence, before.since());
  }

  Duration lasted(Instant now) {
    return Duration.between(since, now);
  }
}
