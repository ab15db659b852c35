package dev.wirewatch.analysis;

import java.time.Instant;

/**
 * When somebody made an analysis what it is, or was.
 *
 * @param revision counted from 1
 */
public record Revision(int revision, Instant at, String by) {}
