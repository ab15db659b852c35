package dev.wirewatch.feed.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Feed;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  private static final KnownFeeds NONE = new KnownFeeds(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          World news - The Harbour   | https://www.theharbour.example/rss | The Harbour   | The Harbour: World news
          Harbour » Ferries          | https://harbour.example/feed       | Harbour       | Harbour: Ferries
          RSS: Ferry Post            | https://ferrypost.example/rss      | Ferry Post    | Ferry Post
          ''                         | https://www.pilot.co.uk/rss        | pilot.co.uk   | pilot.co.uk
          Latest from the lighthouse | https://beam.example/feed          | Latest from the lighthouse | Latest from the lighthouse
          """)
  void guessesOutletAndName(String title, URI address, String outlet, String name) {
    Suggestion suggestion = Suggestion.of(title, address, NONE);
    assertThat(suggestion.outlet()).isEqualTo(outlet);
    assertThat(suggestion.name()).isEqualTo(name);
  }

  @Test
  void describesItLikeFeedsOfTheSameSite() {
    KnownFeeds known = new KnownFeeds(List.of(feed("https://rss.harbour.co.uk/a", "Harbour Post")));
    Suggestion suggestion =
        Suggestion.of("Ferries", URI.create("https://www.harbour.co.uk/ferries.xml"), known);
    assertThat(suggestion)
        .isEqualTo(new Suggestion("Harbour Post: Ferries", "Harbour Post", "Atlantis", "Sea"));
  }

  @Test
  void otherSitesUnderTheSamePublicSuffixAreOtherSites() {
    KnownFeeds known = new KnownFeeds(List.of(feed("https://rss.harbour.co.uk/a", "Harbour Post")));
    assertThat(Suggestion.of("Ferries", URI.create("https://www.beam.co.uk/"), known).outlet())
        .isEqualTo("Ferries");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.ru/, Russia",
    "https://a.com.cn/, China",
    "https://a.co.uk/, UK",
    "https://a.hk/, Hong Kong",
    "https://a.io/, ''",
    "https://a.com/, ''",
    "https://10.1.2.3/, ''"
  })
  void guessesTheCountryFromTheDomain(URI address, String country) {
    assertThat(Suggestion.of("A", address, NONE).country()).isEqualTo(country);
  }

  private static Feed feed(String url, String outlet) {
    return new Feed(1, "n", url, outlet, "Atlantis", "en", "Sea", null, true, "", null);
  }
}
