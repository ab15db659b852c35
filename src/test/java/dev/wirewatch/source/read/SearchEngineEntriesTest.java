package dev.wirewatch.source.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.source.Entry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchEngineEntriesTest {

  private static final URI GOOGLE = URI.create("https://news.google.com/rss/search?q=ferry");
  private static final URI HARBOUR = URI.create("https://harbour.example/feed");
  private static final String REDIRECT =
      "https://news.google.com/rss/articles/CBMiAUFVX3lxTE9hYmM?oc=5";

  @Test
  void theOutletBehindTheHeadlineBecomesTheEntrysOwn() {
    Entry entry =
        resolved(
            entry(REDIRECT, "Ferry - back at last - Harbour Post", "", "Harbour Post"), GOOGLE);
    assertThat(entry.title()).isEqualTo("Ferry - back at last");
    assertThat(entry.outlet()).isEqualTo("Harbour Post");
  }

  @Test
  void otherEndingsStay() {
    assertThat(resolved(entry(REDIRECT, "Talks with the Post", "", "Post"), GOOGLE).title())
        .isEqualTo("Talks with the Post");
    assertThat(resolved(entry(REDIRECT, "Ferry - at last", "", "Harbour Post"), GOOGLE).title())
        .isEqualTo("Ferry - at last");
  }

  @Test
  void aSummaryThatOnlyRepeatsTheHeadlineIsDropped() {
    String again = "<a href='x'>Ferry is back</a>&nbsp;&nbsp;<font>Harbour Post</font>";
    assertThat(
            resolved(entry(REDIRECT, "Ferry is back - Harbour Post", again, "Harbour Post"), GOOGLE)
                .summary())
        .isEmpty();
    assertThat(
            resolved(entry(REDIRECT, "Ferry is back", "After two weeks.", null), GOOGLE).summary())
        .isEqualTo("After two weeks.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=12&url=https%3a%2f%2fpost.example%2fferry%2f1.html&c=44&mkt=en | https://post.example/ferry/1.html
          https://www.google.com/url?rct=j&sa=t&url=https://post.example/ferry/&ct=ga&usg=AF | https://post.example/ferry/
          https://www.google.co.uk/url?q=https%3A%2F%2Fpost.example%2Fa%3Fb%3Dc&sa=D | https://post.example/a?b=c
          """)
  void linksThatCarryTheirTargetLeadThere(String link, String target) {
    assertThat(resolved(entry(link, "Ferry", "", null), HARBOUR).url()).isEqualTo(target);
  }

  @Test
  void oldIdsOfGoogleNewsHoldTheAddress() {
    String link =
        "https://news.google.com/rss/articles/"
            + id("https://post.example/ferry-is-back")
            + "?oc=5";
    assertThat(resolved(entry(link, "Ferry", "", null), GOOGLE).url())
        .isEqualTo("https://post.example/ferry-is-back");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AU_yqLOabc", "javascript:alert(1)", "ftp://a.example/"})
  void idsThatHoldSomethingElseStay(String held) {
    String link = "https://news.google.com/rss/articles/" + id(held);
    assertThat(resolved(entry(link, "Ferry", "", null), GOOGLE).url()).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CBMi", "x", "CBMi_____w", "____"})
  void brokenIdsStay(String id) {
    String link = "https://news.google.com/rss/articles/" + id;
    assertThat(resolved(entry(link, "Ferry", "", null), GOOGLE).url()).isEqualTo(link);
  }

  @Test
  void entriesOfAnOutletsOwnFeedAreLeftAlone() {
    Entry plain = entry("https://harbour.example/1", "Ferry - Harbour Post", "", null);
    assertThat(resolved(plain, HARBOUR)).isSameAs(plain);
    Entry sourced = entry("https://harbour.example/1", "Ferry - Harbour Post", "", "Harbour Post");
    assertThat(resolved(sourced, HARBOUR).title()).isEqualTo("Ferry - Harbour Post");
    assertThat(resolved(sourced, HARBOUR).outlet()).isNull();
  }

  private static Entry resolved(Entry entry, URI feed) {
    return SearchEngineEntries.resolved(entry, feed);
  }

  private static Entry entry(String url, String title, String summary, @Nullable String outlet) {
    return Entry.of("1", url, title, summary).by(outlet);
  }

  /** As Google made them: field 1 is 19, field 4 the address, then more. */
  private static String id(String address) {
    byte[] text = address.getBytes(StandardCharsets.UTF_8);
    byte[] message = new byte[text.length + 7];
    message[0] = 0x08;
    message[1] = 0x13;
    message[2] = 0x22;
    message[3] = (byte) text.length;
    System.arraycopy(text, 0, message, 4, text.length);
    message[text.length + 4] = (byte) 0xd2;
    message[text.length + 5] = 1;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(message);
  }
}
