package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.BadSource;
import dev.wirewatch.source.PageRules;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDescriptionTest {

  @Test
  void anAddressIsEnough() {
    NewFeed feed = feed(Map.of());
    assertThat(feed.name()).isEqualTo("wire.example");
    assertThat(feed.outlet()).isEqualTo("wire.example");
    assertThat(feed.every()).isNull();
    assertThat(feed.enabled()).isTrue();
    assertThat(feed.page()).isNull();
  }

  @Test
  void everythingIsTakenWithoutMargins() {
    NewFeed feed =
        feed(
            Map.of(
                "url", " https://Wire.example/rss ",
                "name", " A\twire ",
                "language", "zh_TW",
                "every", " 90m ",
                "enabled", " No ",
                "zone", " Asia/Shanghai ",
                "page.entries", " li "));
    assertThat(feed.url().text()).isEqualTo("https://wire.example/rss");
    assertThat(feed.name()).isEqualTo("A wire");
    assertThat(feed.language()).isEqualTo("zh-TW");
    assertThat(feed.every()).isEqualTo(Duration.ofMinutes(90));
    assertThat(feed.enabled()).isFalse();
    assertThat(feed.zone()).isEqualTo("Asia/Shanghai");
    assertThat(feed.page()).isEqualTo(new PageRules("li", "", "", "", ""));
  }

  @Test
  void everyFieldThatIsWrongIsNamedAtOnce() {
    FeedDescription wrong =
        FeedDescription.of(
            Map.of(
                "name", "x".repeat(1_000),
                "language", "no language",
                "every", "often",
                "enabled", "maybe",
                "zone", "Mars",
                "page.title", "a["));
    assertThat(wrong.feed()).isNull();
    assertThat(wrong.problems())
        .containsOnlyKeys(
            "url", "name", "language", "every", "enabled", "zone", "page.entries", "page.title");
    assertThat(wrong.problems().get("name"))
        .isEqualTo("The name may have 500 characters, and this one has 1000: shorten it.");
    assertThat(wrong.problems().get("page.title")).contains("is not a CSS selector");
  }

  @Test
  void marginsDoNotCountAgainstALimit() {
    String longest = "x".repeat(NewFeed.LONGEST_GROUP);
    assertThat(feed(Map.of("group", "  " + longest + "\n")).group()).isEqualTo(longest);
    assertThat(described(Map.of("group", longest + "x")).problems()).containsOnlyKeys("group");
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
    assertThat(described(Map.of("every", every)).problems().get("every")).startsWith(problem);
  }

  @ParameterizedTest
  @CsvSource({"1s, PT1S", "365d, PT8760H", "PT2H, PT2H"})
  void intervalsMayReachThem(String every, Duration meant) {
    assertThat(feed(Map.of("every", every)).every()).isEqualTo(meant);
  }

  @Test
  void anAddressThatIsNotPolledIsAProblemOfItsField() {
    var networks = new OpenNetworks(List.of());
    FeedDescription inside = described(Map.of("url", "http://127.0.0.1/")).within(networks);
    assertThat(inside.feed()).isNull();
    assertThat(inside.problems().get("url")).contains("allowed-networks");
    assertThat(described(Map.of()).within(networks).feed()).isNotNull();
  }

  @Test
  void oneTextIsCheckedByItself() throws BadSource {
    assertThat(FeedDescription.checked("group", " Asia\n")).isEqualTo("Asia");
    assertThatThrownBy(() -> FeedDescription.checked("group", "x".repeat(201)))
        .isInstanceOf(BadSource.class)
        .hasMessage("The group may have 200 characters, and this one has 201: shorten it.");
  }

  private static NewFeed feed(Map<String, String> values) {
    FeedDescription described = described(values);
    assertThat(described.problems()).isEmpty();
    return Objects.requireNonNull(described.feed());
  }

  private static FeedDescription described(Map<String, String> values) {
    var all = new HashMap<>(Map.of("url", "https://wire.example/"));
    all.putAll(values);
    return FeedDescription.of(all);
  }
}
