package dev.wirewatch.feed.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.feed.FeedAddress;
import dev.wirewatch.feed.FeedAddress.BadAddress;
import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.PageRules;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program previews what a real server serves. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wirewatch.poll.allowed-networks=127.0.0.0/8")
@ActiveProfiles("demo")
class FeedPreviewsIT {

  private static final Instant NOW = Instant.parse("2016-03-31T12:00:00Z");

  @TempDir static Path data;

  @Autowired private FeedPreviews previews;
  @Autowired private Feeds feeds;
  @LocalServerPort private int port;

  private final FaultServer server = new FaultServer();

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @TestConfiguration
  static class Clock {
    @Bean
    @Primary
    InstantSource march2016() {
      return InstantSource.fixed(NOW);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void showsWhatPollingWouldBring() throws Exception {
    serve("/wire", feed("Harbour Wire - World", "en", "2016-03-31", "2016-03-30", "2016-03-29"));
    Preview preview = previews.preview(server.at("/wire").toString());
    assertThat(preview.kind()).isEqualTo(Preview.Kind.SOURCE);
    assertThat(preview.title()).isEqualTo("Harbour Wire - World");
    assertThat(preview.problems()).isEmpty();
    SourcePreview source = source(preview);
    assertThat(source.name()).isEqualTo("Harbour Wire: World");
    assertThat(source.outlet()).isEqualTo("Harbour Wire");
    assertThat(source.language()).isEqualTo("en");
    assertThat(source.textLanguage()).isEqualTo("en");
    assertThat(source.total()).isEqualTo(3);
    assertThat(source.perDay()).isEqualTo(1.0);
    assertThat(source.newestAt()).isEqualTo("2016-03-31T08:00:00Z");
    EntryPreview first = source.entries().getFirst();
    assertThat(first.title()).isEqualTo("The ferry is back in the harbour for the day 2016-03-31");
    assertThat(first.url()).isEqualTo(server.at("/news/2016-03-31").toString());
    assertThat(first.summary()).isEqualTo("It ran & ran.");
  }

  @Test
  void showsTheFirstTenEntriesOfMany() throws Exception {
    serve("/wire", feed("Wire", "en", "2016-03-31,".repeat(30).split(",")));
    SourcePreview source = source(previews.preview(server.at("/wire").toString()));
    assertThat(source.total()).isEqualTo(30);
    assertThat(source.entries()).hasSize(10);
    assertThat(source.perDay()).isNull();
  }

  @Test
  void tellsOfAFrozenFeed() throws Exception {
    serve("/wire", feed("Wire", "en", "2015-01-02"));
    assertThat(previews.preview(server.at("/wire").toString()).problems())
        .singleElement()
        .asString()
        .contains("newest entry is from 2 January 2015");
  }

  @Test
  void tellsOfWhatWasMendedAndOfAnOldEncoding() throws Exception {
    String feed = feed("Гавань", "ru", "2016-03-31").replace("&amp;amp;", "&nbsp;");
    server.onDocument("/wire", "", feed.getBytes(Charset.forName("windows-1251")));
    assertThat(previews.preview(server.at("/wire").toString()).problems())
        .anySatisfy(problem -> assertThat(problem).contains("not written in UTF-8"))
        .anySatisfy(problem -> assertThat(problem).startsWith("Mended: "));
  }

  @Test
  void tellsOfEntriesWithoutDates() throws Exception {
    serve("/wire", feed("Wire", "en", "soon", "later"));
    assertThat(previews.preview(server.at("/wire").toString()).problems())
        .containsExactly("No entry has a date that can be read.");
    serve("/other", feed("Wire", "en", "2016-03-31", "later"));
    assertThat(previews.preview(server.at("/other").toString()).problems())
        .containsExactly("1 of 2 entries have no date that can be read.");
  }

  @Test
  void tellsOfAnEmptyFeed() throws Exception {
    serve("/wire", feed("Wire", "en"));
    assertThat(previews.preview(server.at("/wire").toString()).problems())
        .containsExactly("It answers, but holds no entries.");
  }

  @Test
  void theTextOutranksTheDeclaredLanguage() throws Exception {
    String russian =
        feed("Wire", "en", "2016-03-31")
            .replaceAll("The ferry is.*?day", "Паром на пирсе в порту и не один");
    serve("/wire", russian);
    SourcePreview source = source(previews.preview(server.at("/wire").toString()));
    assertThat(source.declaredLanguage()).isEqualTo("en");
    assertThat(source.language()).isEqualTo("ru");
  }

  @Test
  void namesTheFeedThatHasTheAddressAlready() throws Exception {
    serve("/known", feed("Wire", "en", "2016-03-31"));
    FeedStatus known = follow("/known/");
    Preview preview = previews.preview(server.at("/known").toString());
    feeds.delete(known.feed().id(), ItemsAfter.KEEP);
    assertThat(source(preview).known()).isEqualTo(known.feed());
    assertThat(source(preview).outlet()).isEqualTo("Old Outlet");
    assertThat(source(preview).group()).isEqualTo("North");
    assertThat(preview.problems())
        .containsExactly("“Old wire” is followed already and has this address.");
  }

  @Test
  void followsRedirectsAndSaysWhereTheyLed() throws Exception {
    serve("/new", feed("Wire", "en", "2016-03-31"));
    redirect("/moved", 301, "/new");
    redirect("/elsewhere", 302, "/new");
    Preview moved = previews.preview(server.at("/moved").toString());
    assertThat(moved.url()).isEqualTo(server.at("/new").toString());
    Preview elsewhere = previews.preview(server.at("/elsewhere").toString());
    assertThat(elsewhere.url()).isEqualTo(server.at("/elsewhere").toString());
    assertThat(elsewhere.finalUrl()).isEqualTo(server.at("/new").toString());
  }

  @Test
  void saysWhyNothingCame() throws Exception {
    Preview missing = previews.preview(server.at("/missing").toString());
    assertThat(missing.kind()).isEqualTo(Preview.Kind.NOTHING);
    assertThat(missing.problems()).singleElement().asString().contains("404");
    Preview refused = previews.preview("http://10.0.0.1/feed");
    assertThat(refused.problems()).singleElement().asString().contains("not public");
  }

  @Test
  void listsTheFeedsThatAPageDeclares() throws Exception {
    serve("/wire", feed("Harbour Wire", "en", "2016-03-31", "2016-03-30"));
    serve("/wire.json", "{\"title\": \"Harbour in JSON\", \"items\": [{\"id\": \"1\"}]}");
    serve(
        "/",
        """
        <html><head><title>The Harbour</title>
        <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
        <link rel="alternate" type="application/rss+xml" title="Wire" href="/wire">
        <link rel="alternate" type="application/feed+json" title="JSON" href="wire.json">
        <link rel="alternate" hreflang="de" href="/de/"></head></html>
        """);
    Preview preview = previews.preview(server.at("/").toString());
    assertThat(preview.kind()).isEqualTo(Preview.Kind.PAGE);
    assertThat(preview.title()).isEqualTo("The Harbour");
    assertThat(preview.feeds())
        .containsExactly(
            new FoundFeed(
                "Harbour Wire",
                "RSS",
                server.at("/wire").toString(),
                2,
                Instant.parse("2016-03-31T08:00:00Z"),
                null),
            new FoundFeed(
                "Harbour in JSON", "JSON Feed", server.at("/wire.json").toString(), 1, null, null));
    assertThat(preview.problems())
        .singleElement()
        .asString()
        .contains("names the feed " + server.at("/comments/feed"))
        .contains("404");
  }

  @Test
  void followsLinksThatLookLikeFeedsEvenOverAListOfFeeds() throws Exception {
    serve("/feeds/sea.xml", feed("Sea", "en", "2016-03-31"));
    serve("/rss/", "<html><a href='/feeds/sea.xml'>Sea</a> <a href='/about'>About</a></html>");
    serve("/", "<html><a href='/rss/'>RSS</a> <a href='/feedback'>Feedback</a></html>");
    Preview preview = previews.preview(server.at("/").toString());
    assertThat(preview.feeds()).extracting(FoundFeed::title).containsExactly("Sea");
    assertThat(paths()).doesNotContain("/feedback", "/about");
  }

  @Test
  void triesTheUsualPlacesAndStopsAtTheFirstFeed() throws Exception {
    serve("/feed", feed("Harbour", "en", "2016-03-31"));
    serve("/", "<html><p>No feed is named here.</p></html>");
    Preview preview = previews.preview(server.at("/").toString());
    assertThat(preview.feeds()).extracting(FoundFeed::title).containsExactly("Harbour");
    assertThat(paths()).contains("/", "/feed").doesNotContain("/atom.xml", "/feed.json");
  }

  @Test
  void asksNoServerMoreThanAFewTimes() throws Exception {
    StringBuilder page = new StringBuilder("<html>");
    for (int i = 0; i < 100; i++) {
      page.append("<link rel='alternate' type='application/rss+xml' href='/d").append(i);
      page.append("'><a href='/rss/").append(i).append("'>RSS</a>");
    }
    serve("/", page.toString());
    previews.preview(server.at("/").toString());
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(17);
  }

  @Test
  void saysWhichOfTheFoundFeedsAreFollowed() throws Exception {
    serve("/wire", feed("Wire", "en", "2016-03-31"));
    serve("/", "<link rel='alternate' type='application/rss+xml' href='/wire'>");
    FeedStatus known = follow("/wire");
    Preview preview = previews.preview(server.at("/").toString());
    feeds.delete(known.feed().id(), ItemsAfter.KEEP);
    assertThat(preview.feeds()).extracting(FoundFeed::known).containsExactly(known.feed());
  }

  @Test
  void suggestsWaysToWatchAPage() throws Exception {
    serve("/news/", section(6));
    Preview preview = previews.preview(server.at("/news/").toString());
    assertThat(preview.kind()).isEqualTo(Preview.Kind.PAGE);
    PageSuggestion way = preview.pages().getFirst();
    assertThat(way.rules().entries()).isEqualTo("ul.news > li");
    assertThat(way.total()).isEqualTo(6);
    assertThat(way.entries().getFirst().url())
        .isEqualTo(server.at("/news/ferry-0.html").toString());
    assertThat(way.entries().getFirst().publishedAt()).isNotNull();
  }

  @Test
  void showsWhatWatchingAPageWouldBring() throws Exception {
    serve("/news/", section(3));
    String address = server.at("/news/").toString();
    PageRules rules = new PageRules("ul.news > li", "", "", "", "");
    Preview preview = previews.preview(address, rules, "Asia/Shanghai");
    assertThat(preview.kind()).isEqualTo(Preview.Kind.SOURCE);
    assertThat(source(preview).page()).isEqualTo(rules);
    assertThat(source(preview).entries().getFirst().publishedAt())
        .isEqualTo("2016-03-30T10:00:00+08:00");
    Preview changed = previews.preview(address, new PageRules("ol", "", "", "", ""), "");
    assertThat(changed.kind()).isEqualTo(Preview.Kind.NOTHING);
    assertThat(changed.problems()).singleElement().asString().contains("“ol” found nothing");
  }

  @Test
  void looksForASuccessorWhereTheFeedIsGone() throws Exception {
    serve("/new", feed("Wire", "en", "2016-03-31"));
    serve("/", "<link rel='alternate' type='application/rss+xml' href='/new'>");
    Preview preview = previews.preview(server.at("/old/rss").toString());
    assertThat(preview.kind()).isEqualTo(Preview.Kind.PAGE);
    assertThat(preview.problems()).singleElement().asString().contains("404");
    assertThat(preview.feeds())
        .extracting(FoundFeed::url)
        .containsExactly(server.at("/new").toString());
  }

  @Test
  void anAddressWithoutASchemeIsTriedWithoutEncryptionLast() throws Exception {
    serve("/wire", feed("Wire", "en", "2016-03-31"));
    Preview preview = previews.preview(server.at("/wire").toString().replace("http://", ""));
    assertThat(preview.url()).isEqualTo(server.at("/wire").toString());
    assertThat(preview.title()).isEqualTo("Wire");
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatThrownBy(() -> previews.preview("ftp://a.example/")).isInstanceOf(BadAddress.class);
    assertThatThrownBy(() -> previews.preview("not an address")).isInstanceOf(BadAddress.class);
  }

  @Test
  void answersOverHttp() throws Exception {
    serve("/wire", feed("Harbour Wire", "en", "2016-03-31"));
    HttpResponse<String> answer = post("{\"url\": \"" + server.at("/wire") + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"kind\":\"source\"")
        .contains("\"outlet\":\"Harbour Wire\"")
        .contains("\"publishedAt\":\"2016-03-31T08:00:00Z\"");
    String url = "{\"url\": \"" + server.at("/news/") + "\"";
    serve("/news/", section(5));
    assertThat(post(url + "}").body())
        .contains("\"kind\":\"page\"")
        .contains("\"pages\":[{\"page\":{\"entries\":\"ul.news > li\"");
    assertThat(post(url + ", \"page\": {\"entries\": \"ul.news li\"}}").body())
        .contains("\"kind\":\"source\"")
        .contains("\"total\":5");
    assertThat(post(url + ", \"page\": {\"entries\": \"ul[\"}}").body())
        .contains("is not a CSS selector");
    assertThat(post(url + ", \"zone\": \"Mars\"}").body()).contains("is no time zone");
    assertThat(post("{}").statusCode()).isEqualTo(400);
    assertThat(post("{\"url\": \"ftp://a.example/\"}").body()).contains("must start with http");
  }

  private HttpResponse<String> post(String body) throws Exception {
    URI api = URI.create("http://localhost:" + port + "/api/v1/feeds/preview");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(api)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }

  private FeedStatus follow(String path) throws Exception {
    var address = FeedAddress.parse(server.at(path).toString());
    return feeds.add(
        new NewFeed(
            "Old wire", address, "Old Outlet", "Norway", "no", "North", null, false, "", null));
  }

  private List<String> paths() {
    return server.requests().stream().map(head -> head.split(" ")[1]).toList();
  }

  private static String section(int entries) {
    StringBuilder page = new StringBuilder("<html lang='en'><title>News</title><ul class='news'>");
    for (int i = 0; i < entries; i++) {
      page.append("<li><a href='ferry-").append(i).append(".html'>The ferry sails again at ");
      page.append(i).append("</a> <b>2016-03-30 1").append(i).append(":00</b></li>");
    }
    return page + "</ul></html>";
  }

  private void serve(String path, String document) {
    server.onDocument(path, "", document.getBytes(StandardCharsets.UTF_8));
  }

  private void redirect(String from, int status, String to) {
    server.on(
        from, "HTTP/1.1 " + status + " Moved\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
  }

  private static SourcePreview source(Preview preview) {
    return Optional.ofNullable(preview.source()).orElseThrow();
  }

  private static String feed(String title, String language, String... days) {
    var feed = new StringBuilder("<rss version='2.0'><channel><title>" + title + "</title>");
    feed.append("<language>").append(language).append("</language>");
    for (String day : days) {
      feed.append("<item><title>The ferry is back in the harbour for the day ").append(day);
      feed.append("</title><link>/news/").append(day).append("</link><pubDate>").append(day);
      feed.append(" 08:00</pubDate><description>&lt;p&gt;It ran &amp;amp; ran.&lt;/p&gt;");
      feed.append("</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }
}
