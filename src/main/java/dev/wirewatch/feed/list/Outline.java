package dev.wirewatch.feed.list;

import java.util.Locale;
import java.util.Map;

/**
 * An outline of an OPML file that is no group.
 *
 * @param group texts of the outlines around it, joined by {@link #WITHIN}
 * @param attributes by name in lower case; those of our namespace by {@code wirewatch:name}
 */
record Outline(String group, Map<String, String> attributes) {

  static final String WITHIN = " / ";

  /** Prefix of attributes that only this program writes. */
  static final String OURS = "wirewatch:";

  /** The text of an attribute; empty if there is none. */
  String get(String name) {
    return attributes.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip();
  }

  String ours(String name) {
    return get(OURS + name);
  }

  /** Whether this program wrote it, and not another reader. */
  boolean isOurs() {
    return attributes.keySet().stream().anyMatch(name -> name.startsWith(OURS));
  }

  String title() {
    String title = get("title");
    return title.isEmpty() ? get("text") : title;
  }

  /** Address of the feed or page, as it stands. */
  String address() {
    return get("xmlUrl").isEmpty() ? get("url") : get("xmlUrl");
  }

  String type() {
    return get("type").toLowerCase(Locale.ROOT);
  }
}
