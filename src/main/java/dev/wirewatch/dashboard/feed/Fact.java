package dev.wirewatch.dashboard.feed;

/**
 * A fact of a feed.
 *
 * @param note what it means, or why it is so; may be empty
 * @param link where it leads; may be empty
 */
record Fact(String label, String value, String note, String link) {

  Fact(String label, String value) {
    this(label, value, "", "");
  }
}
