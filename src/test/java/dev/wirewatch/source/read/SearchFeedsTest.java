package dev.wirewatch.source.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Corpus;
import dev.wirewatch.feed.StoredFeeds;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.page.PageReader;
import dev.wirewatch.source.parse.FeedParser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whole documents of news searches, read as polls read them. */
class SearchFeedsTest {

  private static final String GOOGLE = "https://news.google.com/rss/search?q=ferry";
  private static final String BING = "https://www.bing.com/news/search?q=ferry&format=rss";
  private static final String ALERTS = "https://www.google.com/alerts/feeds/1/2";

  private final StoredFeeds feeds = new StoredFeeds(TestDatabase.H2.open());
  private final SourceReader reader =
      new SourceReader(new FeedParser(), new PageReader(() -> Instant.EPOCH), feeds.outlets());

  @Test
  void googleNewsNamesTheOutletAndItsRedirectStays() throws Exception {
    List<Entry> entries = read("google-news.xml", GOOGLE);
    assertThat(entries)
        .extracting(Entry::title, Entry::outlet, Entry::summary)
        .containsExactly(
            tuple("Ferry - back at last", "Harbour Post", ""),
            tuple("Паром снова ходит", "Портовые Вести", ""));
    assertThat(entries).extracting(Entry::url).allMatch(url -> url.contains("news.google.com"));
  }

  @Test
  void endingsOfAllHeadlinesNameTheOutletsWhereNothingElseDoes() throws Exception {
    assertThat(read("google-news-without-source.xml", GOOGLE))
        .extracting(Entry::title, Entry::outlet)
        .containsExactly(
            tuple("Ferry - back at last", "Harbour Post"),
            tuple("Ferry strike ends", "WWW.POST.EXAMPLE"),
            tuple("Captain praised", "Island Mail"));
  }

  @Test
  void aSearchThatAnotherServerPassesOnIsOneToo() throws Exception {
    assertThat(read("google-news-without-source.xml", "https://relay.example/ferry.xml"))
        .extracting(Entry::title, Entry::outlet)
        .contains(tuple("Captain praised", "Island Mail"));
  }

  @Test
  void endingsOfSomeHeadlinesMayBeTheirOwn() throws Exception {
    assertThat(read("google-news-with-one-plain-title.xml", GOOGLE))
        .extracting(Entry::title, Entry::outlet)
        .contains(
            tuple("Ferry - back at last", null), tuple("Captain praised - Island Mail", null));
  }

  @Test
  void outsideOfSearchesHeadlinesKeepTheirEndings() throws Exception {
    assertThat(read("headlines-with-dashes-of-their-own.xml", "https://harbour.example/feed"))
        .extracting(Entry::outlet)
        .containsOnlyNulls();
  }

  @Test
  void linksThatSayWhereTheyLeadBecomeTheArticlesOwn() throws Exception {
    assertThat(read("bing-news.xml", BING))
        .extracting(Entry::title, Entry::url, Entry::outlet)
        .containsExactly(
            tuple(
                "Ferry is back - for now",
                "https://www.post.example/ferry/1.html",
                "The Post on MSN"),
            tuple("Island cut off", "https://island.example/2", "island mail"));
    assertThat(read("google-alert.xml", ALERTS))
        .extracting(Entry::url)
        .containsExactly("https://www.post.example/ferry/");
  }

  @Test
  void outletsGetTheDesksOwnNames() throws Exception {
    feeds.addOutlet(URI.create("https://post.example/rss"), "Harbour Post (English)");
    feeds.addOutlet(URI.create("https://mail.example/rss"), "Island Mail");
    feeds.addOutlet(URI.create("https://shared.example/1"), "One");
    feeds.addOutlet(URI.create("https://shared.example/2"), "Two");

    assertThat(read("google-news-without-source.xml", GOOGLE))
        .extracting(Entry::outlet)
        .containsExactly("Harbour Post", "Harbour Post (English)", "Island Mail");
    assertThat(read("bing-news.xml", BING))
        .extracting(Entry::outlet)
        .containsExactly("Harbour Post (English)", "Island Mail");
    assertThat(feeds.outlets().names().of("shared.example")).isEqualTo("shared.example");
  }

  @Test
  void theSiteThatASearchNamesTellsWhichOutletOfTheDeskItIs() throws Exception {
    feeds.addOutlet(URI.create("https://www.post.example/rss"), "The Post");
    feeds.addOutlet(URI.create("https://rss.vesti.example/all"), "Вести");
    assertThat(read("google-news.xml", GOOGLE))
        .extracting(Entry::outlet)
        .containsExactly("The Post", "Вести");
  }

  @Test
  void aSiteWithFeedsOfSeveralOutletsTellsNothing() throws Exception {
    feeds.addOutlet(URI.create("https://one.vesti.example/rss"), "One");
    feeds.addOutlet(URI.create("https://two.vesti.example/rss"), "Two");
    assertThat(read("google-news.xml", GOOGLE))
        .extracting(Entry::outlet)
        .containsExactly("Harbour Post", "Портовые Вести");
  }

  @Test
  void realSearchesAreReadToTheEnd() throws Exception {
    assertThat(real("googlenews-reuters-1.xml", GOOGLE))
        .allMatch(entry -> "Reuters".equals(entry.outlet()))
        .noneMatch(entry -> entry.title().endsWith("Reuters"))
        .allMatch(entry -> entry.summary().isEmpty());
    assertThat(real("bingnews-1.xml", BING))
        .extracting(Entry::outlet)
        .containsExactly("Daily Mail");
    assertThat(real("bingnews-1.xml", BING))
        .extracting(Entry::url)
        .allMatch(url -> url.startsWith("https://www.dailymail.co.uk/"));
    assertThat(real("google-alerts-1.xml", ALERTS))
        .extracting(Entry::url)
        .noneMatch(url -> url.contains("google.com"));
  }

  private List<Entry> read(String file, String address) throws Exception {
    var url = Objects.requireNonNull(getClass().getResource("/search/" + file), file);
    return read(Path.of(url.toURI()), address);
  }

  private List<Entry> real(String file, String address) throws Exception {
    List<Entry> entries = read(Corpus.folder("real").resolve(file), address);
    assertThat(entries).isNotEmpty();
    return entries;
  }

  private List<Entry> read(Path file, String address) throws Exception {
    byte[] body = Files.readAllBytes(file);
    var answer =
        new Answered(URI.create(address), false, 200, body, null, null, null, null, body.length);
    return reader.read(answer, null, DateHome.UTC).entries();
  }
}
