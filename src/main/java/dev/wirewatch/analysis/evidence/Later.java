package dev.wirewatch.analysis.evidence;

import java.time.Instant;

/**
 * What a publisher made of an item that had been quoted.
 *
 * @param version of the item, counted from 1
 * @param at when a poll first carried it so
 */
public record Later(int version, Instant at, String title, String summary) {}
