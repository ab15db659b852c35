package dev.wirewatch.feed.parse;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Offsets as feeds write them: {@code +0300}, {@code +03:00}, {@code GMT+9}, {@code EDT}. Where one
 * abbreviation has several meanings, the one of RFC 822 counts (CST is US Central), else the one
 * with most readers (IST is India, BST is British Summer Time).
 */
final class ZoneNames {

  private static final Pattern NUMERIC =
      Pattern.compile("(?:GMT|UTC|UT)?\\s*([+\\-\u2212])(\\d{1,2}):?(\\d{2})?");

  private static final Map<String, ZoneOffset> NAMES = names();

  private ZoneNames() {}

  /** The offset that a zone means; empty if it is unknown. */
  static Optional<ZoneOffset> offset(String zone) {
    String name = zone.strip().toUpperCase(Locale.ROOT);
    Matcher numeric = NUMERIC.matcher(name);
    return numeric.lookingAt()
        ? Optional.of(numeric(numeric))
        : Optional.ofNullable(NAMES.get(name.replace(".", "")));
  }

  private static ZoneOffset numeric(Matcher zone) {
    int sign = zone.group(1).equals("+") ? 1 : -1;
    int minutes = zone.group(3) == null ? 0 : Integer.parseInt(zone.group(3));
    return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(zone.group(2)), sign * minutes);
  }

  private static Map<String, ZoneOffset> names() {
    Map<String, ZoneOffset> names = new HashMap<>();
    String table =
        """
        +00:00 GMT UTC UT Z WET
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
        +01:00 CET BST WEST MEZ WAT
        +02:00 CEST EET MESZ SAST CAT
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
    return Map.copyOf(names);
  }

  private static void add(Map<String, ZoneOffset> names, String[] row) {
    for (int i = 1; i < row.length; i++) {
      names.put(row[i], ZoneOffset.of(row[0]));
    }
  }
}
