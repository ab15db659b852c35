package dev.wirewatch.item;

/** What intake must know of an item that is already stored. */
record KnownItem(long id, String identity, String contentHash, String storyKey) {}
