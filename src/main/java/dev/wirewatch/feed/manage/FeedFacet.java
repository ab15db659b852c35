package dev.wirewatch.feed.manage;

/** A value that feeds can be filtered by, and how many have it. */
public record FeedFacet(String value, long feeds) {}
