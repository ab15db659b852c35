package dev.wirewatch.item.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalLinkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://harbour.example/1                        | harbour.example/1
          https://harbour.example/1                       | harbour.example/1
          HTTPS://Harbour.Example/Ferry                   | harbour.example/Ferry
          https://harbour.example:443/1                   | harbour.example/1
          https://harbour.example:8443/1                  | harbour.example:8443/1
          https://harbour.example/1?utm_source=rss&utm_medium=feed | harbour.example/1
          https://harbour.example/?p=1&utm_source=rss&q=2 | harbour.example/?p=1&q=2
          https://harbour.example/1?at_medium=RSS&at_campaign=KARANGA | harbour.example/1
          https://harbour.example/1?fbclid=x#top          | harbour.example/1#top
          https://harbour.example/1#xtor=RSS-3208         | harbour.example/1
          https://harbour.example/1#0                     | harbour.example/1
          https://harbour.example/1#1122-rooms            | harbour.example/1#1122-rooms
          https://harbour.example/1#                      | harbour.example/1
          https://harbour.example/?utmost=1               | harbour.example/?utmost=1
          tag:harbour.example,2026:1                      | tag:harbour.example,2026:1
          4711                                            | 4711
          """)
  void keepsWhatTellsArticlesApart(String address, String canonical) {
    assertThat(CanonicalLink.of(address)).isEqualTo(canonical);
  }
}
