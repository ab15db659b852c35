package dev.wirewatch.feed.discovery;

import java.net.URI;
import java.util.Map;

/** The time zone in which a site probably dates its articles, by its domain. */
final class Zones {

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("cn", "Asia/Shanghai"),
          Map.entry("hk", "Asia/Hong_Kong"),
          Map.entry("tw", "Asia/Taipei"),
          Map.entry("jp", "Asia/Tokyo"),
          Map.entry("kr", "Asia/Seoul"),
          Map.entry("kp", "Asia/Pyongyang"),
          Map.entry("mn", "Asia/Ulaanbaatar"),
          Map.entry("vn", "Asia/Ho_Chi_Minh"),
          Map.entry("sg", "Asia/Singapore"),
          Map.entry("in", "Asia/Kolkata"),
          Map.entry("ru", "Europe/Moscow"),
          Map.entry("by", "Europe/Minsk"),
          Map.entry("ua", "Europe/Kyiv"),
          Map.entry("kz", "Asia/Almaty"),
          Map.entry("de", "Europe/Berlin"),
          Map.entry("fr", "Europe/Paris"),
          Map.entry("uk", "Europe/London"));

  private Zones() {}

  /** A name of a zone; empty if the domain does not tell. */
  static String of(URI address) {
    String host = String.valueOf(address.getHost());
    return ZONES.getOrDefault(host.substring(host.lastIndexOf('.') + 1), "");
  }
}
