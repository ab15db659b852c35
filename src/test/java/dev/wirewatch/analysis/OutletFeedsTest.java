package dev.wirewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Feed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletFeedsTest {

  private static final List<Feed> FEEDS =
      List.of(
          feed(1, "Russian MoD", "ru", true),
          feed(2, "Jamestown Foundation", "en", true),
          feed(3, "Xinhua (sample)", "en", false),
          feed(4, "Xinhua", "zh", true),
          feed(5, "Xinhua", "en", true),
          feed(6, "The Diplomat", "en", true),
          feed(7, "Harbour Bulletin", "en", true));

  @ParameterizedTest
  @CsvSource({
    "Ministry of Defense of the Russian Federation, 1",
    "EDM, 2",
    "Eurasia Daily Monitor, 2",
    "xinhua, 5",
    "新华社, 5",
    "Diplomat, 6",
    "HARBOUR BULLETIN, 7"
  })
  void knowsOutletsByTheirOtherNames(String cited, long feed) {
    assertThat(new OutletFeeds(FEEDS, "en").feedOf(cited)).contains(feed);
  }

  @Test
  void prefersTheLanguageOfTheAnalysis() {
    assertThat(new OutletFeeds(FEEDS, "zh").feedOf("Xinhua")).contains(4L);
  }

  @Test
  void hasNoFeedForOthers() {
    assertThat(new OutletFeeds(FEEDS, "en").feedOf("FBIS SOV")).isEmpty();
  }

  static Feed feed(long id, String outlet, String language, boolean enabled) {
    return new Feed(
        id, outlet, "https://example.org/" + id, outlet, "", language, "", null, enabled, "", null);
  }
}
