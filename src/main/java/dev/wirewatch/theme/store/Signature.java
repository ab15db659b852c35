package dev.wirewatch.theme.store;

import java.time.Instant;

/**
 * Who saves, when, and why.
 *
 * @param note empty if nobody said why
 */
public record Signature(String by, Instant at, String note) {}
