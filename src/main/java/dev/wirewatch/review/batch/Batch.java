package dev.wirewatch.review.batch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far decisions about many items have come.
 *
 * @param by who decided
 * @param undoes id of the batch that this one takes back; none if it decides
 * @param total how many items, or decisions to take back
 * @param failed how many were left as they are: gone, changed since, or decided anew
 * @param problem why more than single ones failed, as a sentence
 * @param finishedAt when all of it was done and could be found
 */
public record Batch(
    long id,
    String by,
    Instant at,
    @Nullable Long undoes,
    int total,
    int done,
    int failed,
    @Nullable String problem,
    @Nullable Instant finishedAt) {}
