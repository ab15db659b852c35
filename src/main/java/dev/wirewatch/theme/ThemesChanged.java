package dev.wirewatch.theme;

/** This node has taken over changed themes or vocabularies. */
public record ThemesChanged(long revision) {}
