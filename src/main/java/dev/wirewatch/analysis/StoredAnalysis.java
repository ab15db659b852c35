package dev.wirewatch.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An analysis as the database holds it; its citations name no feeds.
 *
 * @param starts where each passage begins in the original
 * @param digestHash of the file that describes it; none where it came in as a text
 * @param original the whole text as it came in, if it did
 * @param numbers the greatest number that one of its passages ever had
 */
record StoredAnalysis(
    Analysis analysis,
    List<PassageStart> starts,
    @Nullable String digestHash,
    @Nullable String original,
    int numbers) {

  /** The same with other passages, of which each has its number. */
  StoredAnalysis with(Analysis other, List<PassageStart> otherStarts) {
    return new StoredAnalysis(other, otherStarts, digestHash, original, numbers);
  }
}
