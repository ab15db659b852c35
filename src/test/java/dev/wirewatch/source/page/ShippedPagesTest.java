package dev.wirewatch.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.feed.FeedZone;
import dev.wirewatch.feed.FeedsFile;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.parse.Parsed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every watched page that config/feeds.yml ships, on a page of our own that is built as the
 * outlet's is said to be.
 */
class ShippedPagesTest {

  private static final Map<String, String> FIXTURES =
      Map.ofEntries(
          Map.entry("english.news.cn", "xinhua-english-list.html"),
          Map.entry("www.news.cn", "xinhua-chinese-section.html"),
          Map.entry("www.chinadaily.com.cn", "china-daily-section.html"),
          Map.entry("world.people.com.cn", "peoples-daily-rolling-gbk.html"),
          Map.entry("politics.people.com.cn", "peoples-daily-rolling-gbk.html"),
          Map.entry("en.people.cn", "peoples-daily-english-section.html"),
          Map.entry("www.mfa.gov.cn/web", "china-mfa-spokesperson.html"),
          Map.entry("www.mfa.gov.cn/mfa_eng", "china-mfa-english.html"),
          Map.entry("www.mod.gov.cn", "china-mod-spokesperson.html"),
          Map.entry("mid.ru", "russia-mfa-news.html"));

  static Stream<NewFeed> shipped() throws IOException {
    String text = Files.readString(Path.of("config/feeds.yml"));
    return FeedsFile.read(new ConfigFile("feeds.yml", text)).stream()
        .filter(feed -> feed.page() != null);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void readsThePage(NewFeed feed) throws Exception {
    List<Entry> entries = read(page(feed), feed).entries();
    assertThat(entries).hasSizeGreaterThanOrEqualTo(8);
    assertThat(entries)
        .allSatisfy(entry -> {
          assertThat(entry.title()).hasSizeGreaterThan(8).doesNotContain("2016-03");
          assertThat(URI.create(String.valueOf(entry.url())).getHost()).endsWith(domain(feed));
          assertThat(entry.published()).isNotNull();
        });
    assertThat(String.valueOf(entries.getFirst().published())).startsWith("2016-03-22T");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void theStructureAloneLeadsToTheSameArticles(NewFeed feed) throws Exception {
    HtmlPage page = page(feed);
    List<PageRules> suggested = PageSuggestions.of(page);
    assertThat(suggested).isNotEmpty();
    List<String> links = links(read(page, feed));
    assertThat(suggested)
        .anySatisfy(rules -> {
          Parsed read = PageFixture.read(page, rules, ZoneId.of(feed.zone()));
          assertThat(links).containsAll(links(read));
          assertThat(read.entries()).hasSizeGreaterThanOrEqualTo(8);
          assertThat(read.entries()).extracting(Entry::published).doesNotContainNull();
        });
  }

  private static List<String> links(Parsed read) {
    return read.entries().stream().map(entry -> String.valueOf(entry.url())).toList();
  }

  private static Parsed read(HtmlPage page, NewFeed feed) throws ParseFailure {
    return PageFixture.read(page, Objects.requireNonNull(feed.page()), FeedZone.of(feed.zone()));
  }

  private static HtmlPage page(NewFeed feed) {
    String fixture =
        FIXTURES.entrySet().stream()
            .filter(known -> feed.url().text().contains("//" + known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new AssertionError("No page stands for " + feed.url().text()));
    return PageFixture.page(fixture, URI.create(feed.url().text()));
  }

  private static String domain(NewFeed feed) {
    String host = URI.create(feed.url().text()).getHost();
    return host.substring(host.indexOf('.') + 1);
  }
}
