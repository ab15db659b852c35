package dev.wirewatch.source.date;

import dev.wirewatch.source.Countries;
import dev.wirewatch.source.DateHome;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Offsets as feeds write them: {@code +0300}, {@code +03:00}, {@code GMT+9}, {@code MSK+7}, {@code
 * EDT}. Where one abbreviation has several meanings, the one of the feed's country counts (CST is
 * China's), else the one of RFC 822 (CST is US Central), else the one with most readers (IST is
 * India, BST is British Summer Time).
 */
final class ZoneNames {

  private static final Map<String, ZoneId> ARABIA =
      Map.of("AST", ZoneId.of("+03:00"), "ADT", ZoneId.of("+04:00"));

  static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private static final Pattern NUMERIC =
      Pattern.compile("(?iu)(GMT|UTC|UT|MSK|МСК)?\\s*([+\\-\\u2212])(\\d{1,2}):?(\\d{2})?");
  private static final String MILITARY = "YXWVUTSRQPONZABCDEFGHIKLM";

  private static final int MOSCOW = 3;

  private static final Map<String, ZoneId> NAMES = names();

  /** Meanings by country, where they are not those of {@link #NAMES}. */
  private static final Map<String, Map<String, ZoneId>> AT_HOME =
      Map.ofEntries(
          Map.entry("CN", Map.of("CST", ZoneId.of("+08:00"), "CDT", ZoneId.of("+09:00"))),
          Map.entry("TW", Map.of("CST", ZoneId.of("+08:00"))),
          Map.entry("HK", Map.of("CST", ZoneId.of("+08:00"))),
          Map.entry("MO", Map.of("CST", ZoneId.of("+08:00"), "MST", ZoneId.of("+08:00"))),
          Map.entry("CU", Map.of("CST", ZoneId.of("-05:00"), "CDT", ZoneId.of("-04:00"))),
          Map.entry("IL", Map.of("IST", ZoneId.of("+02:00"), "IDT", ZoneId.of("+03:00"))),
          Map.entry("IE", Map.of("IST", ZoneId.of("+01:00"))),
          Map.entry("BD", Map.of("BST", ZoneId.of("+06:00"))),
          Map.entry(
              "AU",
              Map.of(
                  "EST", ZoneId.of("+10:00"),
                  "EDT", ZoneId.of("+11:00"),
                  "CST", ZoneId.of("+09:30"),
                  "CDT", ZoneId.of("+10:30"),
                  "WST", ZoneId.of("+08:00"))),
          Map.entry("AM", Map.of("AMT", ZoneId.of("+04:00"))),
          Map.entry("PH", Map.of("PST", ZoneId.of("+08:00"), "PHST", ZoneId.of("+08:00"))),
          Map.entry("PK", Map.of("PST", ZoneId.of("+05:00"))),
          Map.entry("MY", Map.of("MST", ZoneId.of("+08:00"))),
          Map.entry("SG", Map.of("SST", ZoneId.of("+08:00"))),
          Map.entry("NP", Map.of("NST", ZoneId.of("+05:45"))),
          Map.entry("SA", ARABIA),
          Map.entry("IQ", ARABIA),
          Map.entry("KW", ARABIA),
          Map.entry("QA", ARABIA),
          Map.entry("BH", ARABIA),
          Map.entry("YE", ARABIA));

  private ZoneNames() {}

  /**
   * What a zone means; empty if it is unknown.
   *
   * @param home whose abbreviations outrank others' (CST in Shanghai)
   */
  static Optional<ZoneId> zone(String zone, DateHome home) {
    String name = zone.strip();
    Matcher numeric = NUMERIC.matcher(name);
    if (numeric.matches()) {
      return Optional.of(numeric(numeric));
    }
    Optional<ZoneId> own = atHome(name.toUpperCase(Locale.ROOT), home);
    if (own.isPresent()) {
      return own;
    }
    if (name.length() > 5) {
      return ZoneId.getAvailableZoneIds().contains(name)
          ? Optional.of(ZoneId.of(name))
          : Optional.empty();
    }
    return Optional.ofNullable(NAMES.get(name.length() < 3 ? name : name.toUpperCase(Locale.ROOT)));
  }

  /** Whether letters behind a time are a zone, at least somewhere. */
  static boolean isAbbreviation(String letters) {
    return NAMES.containsKey(letters.toUpperCase(Locale.ROOT));
  }

  /**
   * An abbreviation of the feed's own zone, or of its country's, or one that means another there.
   */
  private static Optional<ZoneId> atHome(String name, DateHome home) {
    ZoneId meant = AT_HOME.getOrDefault(home.country(), Map.of()).get(name);
    if (meant != null) {
      return Optional.of(meant);
    }
    return Stream.concat(Stream.of(home.zone()), Countries.zone(home.country()).stream())
        .flatMap(zone -> abbreviated(name, zone).stream())
        .findFirst();
  }

  private static Optional<ZoneId> abbreviated(String name, ZoneId zone) {
    TimeZone clock = TimeZone.getTimeZone(zone);
    if (name.equals(clock.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH))) {
      return Optional.of(ZoneOffset.ofTotalSeconds(clock.getRawOffset() / 1_000));
    }
    boolean summer =
        clock.useDaylightTime()
            && name.equals(clock.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH));
    return summer
        ? Optional.of(
            ZoneOffset.ofTotalSeconds((clock.getRawOffset() + clock.getDSTSavings()) / 1_000))
        : Optional.empty();
  }

  private static ZoneOffset numeric(Matcher zone) {
    int sign = zone.group(2).equals("+") ? 1 : -1;
    int minutes = zone.group(4) == null ? 0 : Integer.parseInt(zone.group(4));
    String base = zone.group(1) == null ? "" : zone.group(1).toUpperCase(Locale.ROOT);
    int hours = sign * Integer.parseInt(zone.group(3));
    return ZoneOffset.ofHoursMinutes(
        hours + (base.equals("MSK") || base.equals("МСК") ? MOSCOW : 0), sign * minutes);
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
        +03:00 MSK МСК EEST TRT EAT ARST
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
