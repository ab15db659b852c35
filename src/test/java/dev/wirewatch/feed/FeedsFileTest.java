package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.source.PageRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsFileTest {

  @Test
  void onlyTheAddressIsNeeded() {
    NewFeed feed = read("feeds:\n  - url: https://tass.example/rss\n").getFirst();
    assertThat(feed.name()).isEqualTo("tass.example");
    assertThat(feed.outlet()).isEqualTo("tass.example");
    assertThat(feed.every()).isNull();
    assertThat(feed.enabled()).isTrue();
  }

  @Test
  void everyIsATime() {
    assertThat(read("feeds: [{url: 'https://a.example/', every: 15m}]").getFirst().every())
        .isEqualTo(Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false", "No, false", "off, false", "'', true", "FALSE, false"})
  void aFeedIsSwitchedOffInWhateverWayYamlSaysFalse(String text, boolean enabled) {
    String file = "feeds: [{url: 'https://a.example/', enabled: %s}]".formatted(text);
    assertThat(read(file).getFirst().enabled()).isEqualTo(enabled);
  }

  @Test
  void aWatchedPageNamesItsSelectorsAndZone() {
    NewFeed feed =
        read("""
        feeds:
          - url: https://a.example/news/
            zone: Asia/Shanghai
            page:
              entries: "ul.news > li"
              time: span.date
        """)
            .getFirst();
    assertThat(feed.zone()).isEqualTo("Asia/Shanghai");
    assertThat(feed.page()).isEqualTo(new PageRules("ul.news > li", "", "", "span.date", ""));
  }

  @Test
  void anEmptyFileListsNoFeeds() {
    assertThat(read("")).isEmpty();
    assertThat(read("feeds:\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "feeds:\\n  - name: TASS\\n | 2 | url is missing",
        "feeds:\\n  - url: ftp://a.example/\\n | 2 | must start with http",
        "feeds:\\n  - url: https://a.example/\\n  - url: https://a.example/\\n | 3 | line 2",
        "feeds:\\n  - url: https://a.example/\\n    evry: 5m\\n | 3 | \"evry\" is not known",
        "feeds:\\n"
            + "  - url: https://a.example/\\n"
            + "    every: often\\n"
            + " | 3 | The interval must be a time",
        "feeds:\\n  - url: https://a.example/\\n    every: 10ms\\n | 3 | a second or more",
        "feeds:\\n  - url: https://a.example/\\n    every: -5m\\n | 3 | a second or more",
        "feeds:\\n"
            + "  - url: https://a.example/\\n"
            + "    every: 99999999999999d\\n"
            + " | 3 | 365 days or less",
        "feeds:\\n  - url: https://a.example/\\n    every: 366d\\n | 3 | 365 days or less",
        "feeds:\\n  - url: https://a.example/\\n    enabled: nope\\n | 3 | must be true or false",
        "feeds:\\n  - url: https://a.example/\\n    every: 15\\n | 3 | needs a unit",
        "feeds:\\n"
            + "  - url: https://a.example/\\n"
            + "    name: A\\n"
            + "    url: https://b.example/\\n"
            + " | 4 | \"url\" stands here twice; before in line 2",
        "feeds:\\n  - [\\n | 3 | not valid YAML",
        "feeds: none\\n | 1 | Expected a list",
        "feed: []\\n | 1 | \"feed\" is not known",
        "feeds:\\n  - url: https://me:secret@a.example/\\n | 2 | user name or password",
        "feeds:\\n"
            + "  - url: https://a.example/\\n"
            + "    zone: Mars/Base\\n"
            + " | 3 | “Mars/Base” is no time zone",
        "feeds:\\n"
            + "  - url: https://a.example/\\n"
            + "    page:\\n"
            + "      entries: 'li['\\n"
            + " | 4 | “li[” is not a CSS",
        "feeds:\\n"
            + "  - url: https://a.example/\\n"
            + "    page:\\n"
            + "      title: b\\n"
            + " | 4 | needs a selector for its entries",
        "feeds:\\n"
            + "  - url: https://a.example/\\n"
            + "    page:\\n"
            + "      entry: li\\n"
            + " | 4 | \"entry\" is not known"
      })
  void anErrorNamesFileLineAndReason(String text, int line, String reason) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            ConfigProblem.class,
            problem -> {
              assertThat(problem.file()).isEqualTo("feeds.yml");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.reason()).contains(reason);
            });
  }

  @Test
  void aListOfManyFeedsIsRead() {
    var file = new StringBuilder("feeds:\n");
    for (int i = 0; i < 40_000; i++) {
      file.append("  - {name: 'A name that makes it long', url: 'https://a.example/wire-")
          .append(i)
          .append("', outlet: 'An outlet of the same name'}\n");
    }
    assertThat(file.length()).isGreaterThan(4 << 20);
    assertThat(read(file.toString())).hasSize(40_000);
  }

  @Test
  void aNameThatNoFeedCanHaveNamesItsLine() {
    String name = "n".repeat(NewFeed.LONGEST_NAME + 1);
    assertThatThrownBy(() -> read("feeds:\n- url: https://a.example/\n  name: " + name))
        .hasMessage(
            "feeds.yml, line 3: The name may have 500 characters, and this one has 501: shorten"
                + " it.");
  }

  private static List<NewFeed> read(String text) {
    return FeedsFile.read(new ConfigFile("feeds.yml", text));
  }
}
