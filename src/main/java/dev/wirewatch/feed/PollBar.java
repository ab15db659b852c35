package dev.wirewatch.feed;

import dev.wirewatch.feed.PollRecord.Outcome;
import java.time.Instant;

/**
 * A poll as one bar of a chart.
 *
 * @param added new items that it brought
 * @param gap whether items may have been missed before it
 */
public record PollBar(Instant startedAt, Outcome outcome, int added, boolean gap) {}
