package dev.wirewatch.feed.list;

import java.util.Locale;

/** What is left of an address when its spelling does not count. */
final class Spelling {

  private Spelling() {}

  /**
   * Equal for addresses that differ only in http or https, a leading www, or a slash at the end.
   */
  static String of(String address) {
    return address
        .replaceFirst("(?i)^https?://(www\\.)?", "")
        .replaceFirst("/+$", "")
        .toLowerCase(Locale.ROOT);
  }
}
