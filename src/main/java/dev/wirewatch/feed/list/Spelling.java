package dev.wirewatch.feed.list;

/** What is left of an address when its spelling does not count. */
final class Spelling {

  private Spelling() {}

  /**
   * Equal for addresses that differ only in http or https, a leading www, or a slash at the end.
   */
  static String of(String address) {
    return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/+$", "");
  }
}
