package dev.wirewatch.theme;

import java.time.Instant;

/**
 * A vocabulary as it was saved.
 *
 * @param version counted from 1
 * @param by who saved it; {@code themes.yml} where the file brought it
 * @param note why; empty if nobody said
 */
public record VocabularyVersion(
    int version, VersionChange change, Instant at, String by, String note, String query) {}
