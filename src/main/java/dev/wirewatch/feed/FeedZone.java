package dev.wirewatch.feed;

import dev.wirewatch.source.BadSource;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time zone of dates that name none. */
public final class FeedZone {

  private FeedZone() {}

  /**
   * Checks the name of a zone.
   *
   * @return it without margins; empty for UTC
   * @throws BadSource if there is no such zone
   */
  public static String checked(String zone) throws BadSource {
    try {
      of(zone);
      return zone.strip();
    } catch (DateTimeException e) {
      throw new BadSource(
          "zone",
          "“" + zone.strip() + "” is no time zone: give one such as Asia/Shanghai or +08:00.");
    }
  }

  /** The zone of a checked name. */
  public static ZoneId of(String zone) {
    return zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone.strip());
  }
}
