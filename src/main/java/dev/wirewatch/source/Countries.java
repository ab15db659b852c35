package dev.wirewatch.source;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Countries by their names, codes, domains and zones; codes are those of ISO 3166, two letters. */
public final class Countries {

  /** Languages in which desks write the names of countries. */
  private static final List<String> LANGUAGES =
      List.of("en", "ru", "uk", "zh", "zh-Hant", "ja", "ko", "de", "fr", "es");

  /** Names in use that CLDR writes otherwise. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("usa", "US"),
          Map.entry("america", "US"),
          Map.entry("uk", "GB"),
          Map.entry("britain", "GB"),
          Map.entry("greatbritain", "GB"),
          Map.entry("england", "GB"),
          Map.entry("uae", "AE"),
          Map.entry("hongkong", "HK"),
          Map.entry("macau", "MO"),
          Map.entry("prc", "CN"),
          Map.entry("turkey", "TR"),
          Map.entry("burma", "MM"),
          Map.entry("czechrepublic", "CZ"),
          Map.entry("korea", "KR"),
          Map.entry("dprk", "KP"));

  /** The clock of the capital, where a country has several and its wires go by one. */
  private static final Map<String, String> CAPITAL =
      Map.ofEntries(
          Map.entry("CN", "Asia/Shanghai"),
          Map.entry("RU", "Europe/Moscow"),
          Map.entry("UA", "Europe/Kyiv"),
          Map.entry("KZ", "Asia/Almaty"),
          Map.entry("UZ", "Asia/Tashkent"),
          Map.entry("MN", "Asia/Ulaanbaatar"),
          Map.entry("MY", "Asia/Kuala_Lumpur"),
          Map.entry("ID", "Asia/Jakarta"),
          Map.entry("DE", "Europe/Berlin"),
          Map.entry("ES", "Europe/Madrid"),
          Map.entry("PT", "Europe/Lisbon"),
          Map.entry("CY", "Asia/Nicosia"),
          Map.entry("PS", "Asia/Hebron"),
          Map.entry("AR", "America/Argentina/Buenos_Aires"),
          Map.entry("CL", "America/Santiago"),
          Map.entry("NZ", "Pacific/Auckland"));

  /** Domains of countries that stand for something else more often. */
  private static final Set<String> NO_COUNTRY =
      Set.of("io", "tv", "me", "co", "ai", "fm", "cc", "ws", "to", "ly", "gg", "eu", "su");

  private static final Map<String, String> CODES = codes();

  /** By code; ICU looks through all zones for one. */
  private static final Map<String, Optional<ZoneId>> ZONES = new ConcurrentHashMap<>();

  private Countries() {}

  /** The code of a country that is named in words or as a code. */
  public static Optional<String> code(String country) {
    return Optional.ofNullable(CODES.get(letters(country)));
  }

  /** The code of the country whose domain an address is in. */
  public static Optional<String> ofDomain(URI address) {
    String host = String.valueOf(address.getHost());
    String domain = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return domain.length() == 2 && !NO_COUNTRY.contains(domain)
        ? Optional.ofNullable(CODES.get(domain))
        : Optional.empty();
  }

  /** The code of the country that a zone belongs to. */
  public static Optional<String> ofZone(ZoneId zone) {
    String region = zone.getId().contains("/") ? region(zone) : "001";
    return region.equals("001") ? Optional.empty() : Optional.of(region);
  }

  private static String region(ZoneId zone) {
    try {
      return TimeZone.getRegion(zone.getId());
    } catch (IllegalArgumentException unknown) {
      return "001";
    }
  }

  /** The country where a language, as a BCP 47 tag, is mostly written; none for world languages. */
  static Optional<String> ofLanguage(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    if (!locale.getCountry().isEmpty()) {
      return Optional.of(locale.getCountry());
    }
    boolean worldwide = Set.of("", "en", "es", "fr", "pt", "ar").contains(locale.getLanguage());
    return worldwide
        ? Optional.empty()
        : Optional.of(ULocale.addLikelySubtags(locale).getCountry());
  }

  /** The zone by which a country's wires go; none if it has several that do not agree. */
  public static Optional<ZoneId> zone(String code) {
    return ZONES.computeIfAbsent(code, Countries::zoneOf);
  }

  private static Optional<ZoneId> zoneOf(String code) {
    String capital = CAPITAL.get(code);
    if (capital != null) {
      return Optional.of(ZoneId.of(capital));
    }
    Set<String> zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, code, null);
    return zones.size() == 1
        ? Optional.of(ZoneId.of(TimeZone.getIanaID(zones.iterator().next())))
        : Optional.empty();
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>(ALSO);
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      codes.put(code.toLowerCase(Locale.ROOT), code);
      codes.putIfAbsent(letters(country.getISO3Country()), code);
      LANGUAGES.forEach(language ->
          codes.putIfAbsent(
              letters(country.getDisplayCountry(Locale.forLanguageTag(language))), code));
    }
    codes.put("uk", "GB");
    return Map.copyOf(codes);
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "").replaceFirst("^the", "");
  }
}
