package dev.wirewatch.item;

import org.jspecify.annotations.Nullable;

/**
 * What intake must know of every item that has an id of the document.
 *
 * @param entryHash see {@link CleanedEntry#entryHash}; none for items of earlier versions of the
 *     program
 */
record KnownItem(long id, String identity, @Nullable String entryHash) {}
