package dev.wirewatch.feed.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.source.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleWireFileTest {

  private static final Instant START = Instant.parse("2026-03-30T08:00:00Z");
  private static final String GOOD =
      """
      feeds:
        - name: Harbour News (sample)
          outlet: Harbour News (sample)
          country: Larnholm
          language: en
          items:
            - title: A ship came in
              summary: It was late.
              url: https://example.org/sample/1
              age: 2h
              edited:
                title: Two ships came in
                summary: Both were late.
      """;

  @Test
  void datesItemsBackFromTheStart() {
    SampleItem item = read(GOOD).getFirst().items().getFirst();
    assertThat(item.entry(START).published()).isEqualTo("2026-03-30T06:00:00Z");
    assertThat(item.entry(START).title()).isEqualTo("A ship came in");
  }

  @Test
  void keepsTheIdentityOfAnEditedItem() {
    SampleItem item = read(GOOD).getFirst().items().getFirst();
    assertThat(item.edited(START).map(Entry::title)).contains("Two ships came in");
    assertThat(item.edited(START).map(Entry::guid))
        .isEqualTo(Optional.ofNullable(item.entry(START).guid()));
  }

  @Test
  void bundlesItemsInThreeLanguagesMarkedAsSamples() {
    var feeds = SampleWireFile.bundled();
    assertThat(feeds).allSatisfy(feed -> assertThat(feed.name()).endsWith("(sample)"));
    assertThat(feeds).allSatisfy(feed -> assertThat(feed.outlet()).endsWith("(sample)"));
    assertThat(feeds).extracting(SampleFeed::language).contains("en", "ru", "zh");
    assertThat(feeds.stream().flatMap(feed -> feed.items().stream()))
        .hasSizeGreaterThanOrEqualTo(60)
        .extracting(item -> item.first().url())
        .doesNotHaveDuplicates()
        .allSatisfy(url -> assertThat(url).startsWith("https://example.org/sample/"));
  }

  @Test
  void saysWhatIsWrong() {
    assertProblem(GOOD.replace("2h", "two hours"), "is no age");
    assertProblem(GOOD.replace("title: A", "headline: A"), "\"headline\" is not known");
    assertProblem("{}", "\"feeds\" is missing");
  }

  private static void assertProblem(String text, String reason) {
    assertThatExceptionOfType(ConfigProblem.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining(reason);
  }

  private static List<SampleFeed> read(String text) {
    return SampleWireFile.read(new ConfigFile("wire.yml", text));
  }
}
