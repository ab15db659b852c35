package dev.wirewatch.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An analysis as the database holds it; its citations name no feeds.
 *
 * @param starts where each passage begins in the original
 * @param digestHash of the file that describes it; none where it came in as a text
 * @param original the whole text as it came in, if it did
 */
record StoredAnalysis(
    Analysis analysis,
    List<PassageStart> starts,
    @Nullable String digestHash,
    @Nullable String original) {}
