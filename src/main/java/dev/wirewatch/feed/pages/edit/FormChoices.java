package dev.wirewatch.feed.pages.edit;

import dev.wirewatch.feed.manage.FeedFacet;
import dev.wirewatch.feed.manage.FeedOverview;
import dev.wirewatch.text.LanguageName;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the fields of a form offer; anything else may be typed as well. */
@Component
class FormChoices {

  private static final int MOST_OUTLETS = 300;
  private static final List<String> USUAL_LANGUAGES =
      List.of("en", "ru", "zh", "ja", "ko", "de", "fr", "es", "ar", "uk", "pl", "tr");

  private final FeedOverview overview;

  FormChoices(FeedOverview overview) {
    this.overview = overview;
  }

  /** A language by its code. */
  record Language(String code, String name) {}

  /** All offers. */
  record Offers(
      List<String> groups,
      List<String> outlets,
      List<String> countries,
      List<Language> languages,
      List<String> zones) {}

  Offers offers() {
    return new Offers(
        values(overview.groups()),
        values(overview.outlets(MOST_OUTLETS)),
        values(overview.countries()),
        Stream.concat(USUAL_LANGUAGES.stream(), values(overview.languages()).stream())
            .distinct()
            .map(code -> new Language(code, LanguageName.inEnglish(code)))
            .toList(),
        ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Australia|Europe|Pacific)/.*"))
            .sorted()
            .toList());
  }

  private static List<String> values(List<FeedFacet> facets) {
    return facets.stream().map(FeedFacet::value).toList();
  }
}
