package dev.wirewatch.dashboard.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the poll log.
 *
 * @param older the moment before which the next page begins; none on the last one
 */
record PollLogPage(List<PollRow> rows, @Nullable Instant older) {}
