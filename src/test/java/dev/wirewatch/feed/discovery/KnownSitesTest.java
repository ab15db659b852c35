package dev.wirewatch.feed.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSitesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.youtube.com/channel/UCabcdefghijklmnopqrst12 | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrst12
          https://m.youtube.com/channel/UCabcdefghijklmnopqrst12/videos | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrst12
          https://www.youtube.com/playlist?list=PLabc-123 | https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc-123
          https://www.youtube.com/watch?v=xyz&list=PLabc-123&index=2 | https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc-123
          https://www.youtube.com/user/Harbour | https://www.youtube.com/feeds/videos.xml?user=Harbour
          https://old.reddit.com/r/ferries/ | https://www.reddit.com/r/ferries/.rss
          https://www.reddit.com/user/pilot | https://www.reddit.com/user/pilot/.rss
          https://github.com/harbour | https://github.com/harbour.atom
          https://medium.com/@pilot | https://medium.com/feed/@pilot
          https://pilot.medium.com/ | https://medium.com/feed/@pilot
          https://harbour.substack.com/p/ferry | https://harbour.substack.com/feed
          https://harbour.blogspot.com/2016/03/ | https://harbour.blogspot.com/feeds/posts/default
          https://harbour.wordpress.com/about | https://harbour.wordpress.com/feed/
          https://bsky.app/profile/pilot.example | https://bsky.app/profile/pilot.example/rss
          https://sea.example/@pilot | https://sea.example/@pilot.rss
          https://news.google.com/search?q=ferry&hl=en | https://news.google.com/rss/search?q=ferry&hl=en
          https://www.bing.com/news/search?q=ferry | https://www.bing.com/news/search?q=ferry&format=rss
          """)
  void rewritesAPagesAddress(String page, String feed) {
    assertThat(KnownSites.feedsOf(URI.create(page))).containsExactly(URI.create(feed));
  }

  @Test
  void aProjectHasSeveralFeeds() {
    assertThat(KnownSites.feedsOf(URI.create("https://github.com/harbour/ferry/releases")))
        .extracting(URI::toString)
        .containsExactly(
            "https://github.com/harbour/ferry/releases.atom",
            "https://github.com/harbour/ferry/tags.atom",
            "https://github.com/harbour/ferry/commits.atom");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://harbour.example/",
        "https://www.youtube.com/@harbour",
        "https://www.youtube.com/feeds/videos.xml?user=Harbour",
        "https://github.com/harbour/ferry/releases.atom",
        "https://www.reddit.com/r/ferries/.rss",
        "https://www.bing.com/news/search?q=ferry&format=rss",
        "https://news.google.com/rss/search?q=ferry",
        "https://sea.example/@pilot.rss"
      })
  void leavesOtherAddressesAlone(String page) {
    assertThat(KnownSites.feedsOf(URI.create(page))).isEmpty();
  }
}
