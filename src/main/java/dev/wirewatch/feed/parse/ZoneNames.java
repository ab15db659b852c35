package dev.wirewatch.feed.parse;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Offsets as feeds write them: {@code +0300}, {@code +03:00}, {@code GMT+9}, {@code EDT}. Where one
 * abbreviation has several meanings, the one of RFC 822 counts (CST is US Central), else the one
 * with most readers (IST is India, BST is British Summer Time).
 */
final class ZoneNames {

  static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private static final Pattern NUMERIC =
      Pattern.compile("(?:GMT|UTC|UT)?\\s*([+\\-\u2212])(\\d{1,2}):?(\\d{2})?");
  private static final String MILITARY = "YXWVUTSRQPONZABCDEFGHIKLM";

  private static final Map<String, ZoneId> NAMES = names();

  private ZoneNames() {}

  /**
   * What a zone means; empty if it is unknown.
   *
   * @param home the feed's own zone, whose abbreviation outranks others' (CST in Shanghai)
   */
  static Optional<ZoneId> zone(String zone, ZoneId home) {
    String name = zone.strip();
    Matcher numeric = NUMERIC.matcher(name);
    if (numeric.matches()) {
      return Optional.of(numeric(numeric));
    }
    if (name.equals(
        TimeZone.getTimeZone(home).getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH))) {
      return Optional.of(home);
    }
    if (name.length() > 5) {
      return ZoneId.getAvailableZoneIds().contains(name)
          ? Optional.of(ZoneId.of(name))
          : Optional.empty();
    }
    return Optional.ofNullable(NAMES.get(name.length() < 3 ? name : name.toUpperCase(Locale.ROOT)));
  }

  private static ZoneOffset numeric(Matcher zone) {
    int sign = zone.group(1).equals("+") ? 1 : -1;
    int minutes = zone.group(3) == null ? 0 : Integer.parseInt(zone.group(3));
    return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(zone.group(2)), sign * minutes);
  }

  private static Map<String, ZoneId> names() {
    Map<String, ZoneId> names = new HashMap<>();
    String table =
        """
        Z GMT UTC UT Z WET z ut
        -10:00 HST
        -09:00 AKST
        -08:00 PST AKDT
        -07:00 MST PDT
        -06:00 CST MDT
        -05:00 EST CDT
        -04:00 EDT AST
        -03:00 ADT BRT ART
        -03:30 NST
        -02:30 NDT
        +01:00 CET BST WEST MET MEZ WAT
        +02:00 CEST EET MEST MESZ SAST CAT
        +03:00 MSK EEST TRT EAT ARST
        +03:30 IRST
        +04:00 MSD GST SAMT
        +04:30 AFT
        +05:00 PKT YEKT UZT
        +05:30 IST
        +05:45 NPT
        +06:00 ALMT OMST BDT
        +06:30 MMT
        +07:00 ICT WIB KRAT
        +08:00 HKT SGT PHT AWST MYT WITA IRKT
        +09:00 JST KST WIT YAKT
        +09:30 ACST
        +10:00 AEST VLAT
        +10:30 ACDT
        +11:00 AEDT MAGT
        +12:00 NZST PETT
        +13:00 NZDT
        """;
    table.lines().forEach(line -> add(names, line.split(" ")));
    // RFC 822's own signs, which are not those of the military.
    for (int i = 0; i < MILITARY.length(); i++) {
      names.putIfAbsent(MILITARY.substring(i, i + 1), ZoneOffset.ofHours(12 - i));
    }
    names.putAll(
        Map.of(
            "AT", ZoneId.of("America/Halifax"),
            "ET", ZoneId.of("America/New_York"),
            "CT", ZoneId.of("America/Chicago"),
            "MT", ZoneId.of("America/Denver"),
            "PT", ZoneId.of("America/Los_Angeles")));
    return Map.copyOf(names);
  }

  private static void add(Map<String, ZoneId> names, String[] row) {
    for (int i = 1; i < row.length; i++) {
      names.put(row[i], ZoneOffset.of(row[0]));
    }
  }
}
