package dev.wirewatch.feed.pages.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.source.PageRules;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

  @Test
  void aRightFormDescribesAFeed() {
    var check = new FormCheck(form(" https://Wire.example/rss ", "Wire", "zh-TW", "90m", ""));

    NewFeed feed = Objects.requireNonNull(check.feed(false));

    assertThat(check.problems()).isEmpty();
    assertThat(feed.url().text()).isEqualTo("https://wire.example/rss");
    assertThat(feed.every()).isEqualTo(Duration.ofMinutes(90));
    assertThat(feed.language()).isEqualTo("zh-TW");
    assertThat(feed.enabled()).isFalse();
    assertThat(feed.page()).isNull();
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    var check = new FormCheck(form("", "x".repeat(1_000), "no language", "often", "Mars"));

    assertThat(check.feed(true)).isNull();
    assertThat(check.problems()).containsOnlyKeys("url", "name", "language", "every", "zone");
    assertThat(check.problems().get("name")).contains("these are 1000");
  }

  @ParameterizedTest
  @CsvSource({
    "10ms, The interval must be a second or more",
    "366d, The interval must be a second or more",
    "-5m, The interval must be a second or more",
    "soon, The interval must be a time such as 15m",
    "15, The interval needs a unit",
    "99999999999999999999d, The interval must be"
  })
  void intervalsHaveBounds(String every, String problem) {
    var check = new FormCheck(form("https://wire.example/", "", "", every, ""));
    assertThat(check.feed(true)).isNull();
    assertThat(check.problems().get("every")).startsWith(problem);
  }

  @ParameterizedTest
  @CsvSource({"1s, PT1S", "365d, PT8760H", "PT2H, PT2H"})
  void intervalsMayReachThem(String every, Duration meant) {
    NewFeed feed = new FormCheck(form("https://wire.example/", "", "", every, "")).feed(true);
    assertThat(Objects.requireNonNull(feed).every()).isEqualTo(meant);
  }

  @Test
  void selectorsAreChecked() {
    FormCheck wrong = new FormCheck(page("ul.news > li", "a["));
    assertThat(wrong.feed(true)).isNull();
    assertThat(wrong.problems().get("title")).contains("is not a CSS selector");

    FormCheck none = new FormCheck(page("", ""));
    assertThat(none.feed(true)).isNull();
    assertThat(none.problems().get("entries")).contains("needs a selector for its entries");

    NewFeed right = new FormCheck(page("ul.news > li", "")).feed(true);
    assertThat(Objects.requireNonNull(right).page())
        .isEqualTo(new PageRules("ul.news > li", "", "", "", ""));
  }

  private static FeedForm page(String entries, String title) {
    return form("https://wire.example/", "", "", "", "")
        .with(new PageRules(entries, title, "", "", ""));
  }

  private static FeedForm form(
      String url, String name, String language, String every, String zone) {
    return new FeedForm(url, name, "", "", language, "", every, zone, "", "", "", "", "", null);
  }
}
