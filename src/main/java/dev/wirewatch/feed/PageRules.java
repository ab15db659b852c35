package dev.wirewatch.feed;

/**
 * Where a watched page holds its entries, as CSS selectors. All but {@code entries} are looked for
 * inside an entry and may be empty: then the entry's first link, its text, and its first time
 * serve.
 *
 * @param entries one element for each entry
 */
public record PageRules(String entries, String title, String link, String time, String summary) {}
