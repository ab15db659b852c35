package dev.wirewatch.feed.poll;

/** This machine went offline, or reaches servers outside again. */
public record NetworkChanged(boolean offline) {}
