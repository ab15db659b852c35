package dev.wirewatch.source.parse.damage;

import java.util.List;

/**
 * A damaged copy of a feed.
 *
 * @param entries what the feed says, entries that were put in included
 */
record Damaged(byte[] document, List<SampleEntry> entries) {}
