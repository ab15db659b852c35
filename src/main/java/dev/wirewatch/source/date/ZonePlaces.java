package dev.wirewatch.source.date;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import dev.wirewatch.source.Countries;
import java.lang.Character.UnicodeScript;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Places that people name zones after, in the languages of the wires: the cities of the zones
 * (CLDR), countries with one clock, and some capitals and regions that are neither.
 */
final class ZonePlaces {

  private static final Map<UnicodeScript, List<String>> LANGUAGES =
      Map.of(
          UnicodeScript.LATIN, List.of("en"),
          UnicodeScript.CYRILLIC, List.of("ru"),
          UnicodeScript.HAN, List.of("zh", "zh-Hant", "ja"),
          UnicodeScript.HANGUL, List.of("ko"));

  private static final String MORE =
      """
      Asia/Shanghai|beijing|peking|chinese|пекин|китайск|北京|中国标准|中國標準|东八区|東八區|베이징|북경
      Asia/Tokyo|japanese|japan standard|токийск|日本標準
      Asia/Seoul|korean|서울|한국|汉城|漢城|首尔|首爾
      Asia/Pyongyang|pyongyang|平壤|平壌|평양
      Asia/Taipei|臺北|台北
      Asia/Kolkata|new delhi|delhi|indian|дели|新德里
      Asia/Dubai|abu dhabi|gulf
      Asia/Ho_Chi_Minh|hanoi|河内
      Asia/Jerusalem|israeli|tel aviv|耶路撒冷
      Asia/Vladivostok|хабаровск
      Asia/Kamchatka|камчатк|камчатск
      Asia/Sakhalin|южно-сахалинск|сахалинск
      Europe/Moscow|московск|莫斯科
      Europe/Kyiv|kiev|киев
      Europe/Istanbul|ankara|turkish
      Europe/London|british|uk
      Europe/Berlin|central european
      Europe/Athens|eastern european
      America/New_York|washington|eastern|u.s. eastern|вашингтон|华盛顿|華盛頓|美东|美東|美国东部|美國東部
      America/Chicago|central
      America/Denver|mountain
      America/Los_Angeles|pacific
      UTC|greenwich|greenwich mean|universal|coordinated universal|гринвич|всемирн|格林尼治|格林威治|协调世界|協定世界|世界标准
      """;

  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 6;

  private static final Map<UnicodeScript, Map<String, ZoneId>> BY_SCRIPT =
      new ConcurrentHashMap<>();

  private ZonePlaces() {}

  /** The zone of a place; in Russian in any case, and as an adjective. */
  static Optional<ZoneId> zone(String place) {
    UnicodeScript script = script(place);
    Map<String, ZoneId> places = BY_SCRIPT.computeIfAbsent(script, ZonePlaces::places);
    String name = place.toLowerCase(Locale.ROOT);
    return script == UnicodeScript.CYRILLIC
        ? places.keySet().stream()
            .filter(stem -> isForm(name, stem))
            .max(Comparator.comparingInt(String::length))
            .map(places::get)
        : Optional.ofNullable(places.get(name));
  }

  static UnicodeScript script(String place) {
    UnicodeScript script = UnicodeScript.of(place.codePointAt(0));
    return script == UnicodeScript.KATAKANA ? UnicodeScript.HAN : script;
  }

  private static boolean isForm(String name, String stem) {
    return stem.length() >= SHORTEST_STEM
        && name.startsWith(stem)
        && name.length() - stem.length() <= LONGEST_ENDING;
  }

  private static Map<String, ZoneId> places(UnicodeScript script) {
    Map<String, ZoneId> places = new HashMap<>();
    MORE.lines()
        .map(line -> line.split("\\|"))
        .forEach(line ->
            Arrays.stream(line)
                .skip(1)
                .filter(name -> script(name) == script)
                .forEach(name -> places.put(name, ZoneId.of(line[0]))));
    LANGUAGES.getOrDefault(script, List.of()).forEach(language -> addAll(places, language));
    return Map.copyOf(places);
  }

  private static void addAll(Map<String, ZoneId> places, String language) {
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
    Set<String> zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null);
    for (String zone : zones) {
      add(places, names.getExemplarLocationName(zone), zone);
    }
    for (String country : Locale.getISOCountries()) {
      String name = Locale.of("", country).getDisplayCountry(Locale.forLanguageTag(language));
      Countries.zone(country).ifPresent(zone -> add(places, name, zone.getId()));
    }
  }

  private static void add(Map<String, ZoneId> places, String name, String zone) {
    String lower = name.toLowerCase(Locale.ROOT);
    places.putIfAbsent(lower.replaceFirst("(?<=[а-я])[аеийоуыьэюя]$", ""), ZoneId.of(zone));
  }
}
