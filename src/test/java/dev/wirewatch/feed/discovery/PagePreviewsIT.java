package dev.wirewatch.feed.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.source.PageRules;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Previews of pages that a real server serves: feeds that they name, and ways to watch them. */
class PagePreviewsIT {

  private final HarbourSite site = new HarbourSite();
  private final Previews previews = new Previews(site);

  @AfterEach
  void close() throws IOException {
    previews.close();
    site.close();
  }

  @Test
  void listsTheFeedsThatAPageDeclares() throws Exception {
    site.serve("/wire", HarbourSite.feed("Harbour Wire", "en", "2016-03-31", "2016-03-30"));
    site.serve("/wire.json", "{\"title\": \"Harbour in JSON\", \"items\": [{\"id\": \"1\"}]}");
    site.serve(
        "/",
        """
        <html><head><title>The Harbour</title>
        <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
        <link rel="alternate" type="application/rss+xml" title="Wire" href="/wire">
        <link rel="alternate" type="application/feed+json" title="JSON" href="wire.json">
        <link rel="alternate" hreflang="de" href="/de/"></head></html>
        """);
    Preview preview = previews.of("/");
    assertThat(preview.kind()).isEqualTo(Preview.Kind.PAGE);
    assertThat(preview.title()).isEqualTo("The Harbour");
    assertThat(preview.feeds())
        .containsExactly(
            new FoundFeed(
                "Harbour Wire",
                "RSS",
                site.at("/wire"),
                2,
                Instant.parse("2016-03-31T08:00:00Z"),
                null),
            new FoundFeed("Harbour in JSON", "JSON Feed", site.at("/wire.json"), 1, null, null));
    assertThat(preview.problems())
        .singleElement()
        .asString()
        .contains("names the feed " + site.at("/comments/feed"))
        .contains("404");
  }

  @Test
  void followsLinksThatLookLikeFeedsEvenOverAListOfFeeds() throws Exception {
    site.serve("/feeds/sea.xml", HarbourSite.feed("Sea", "en", "2016-03-31"));
    site.serve("/rss/", "<html><a href='/feeds/sea.xml'>Sea</a> <a href='/about'>About</a></html>");
    site.serve("/", "<html><a href='/rss/'>RSS</a> <a href='/feedback'>Feedback</a></html>");
    Preview preview = previews.of("/");
    assertThat(preview.feeds()).extracting(FoundFeed::title).containsExactly("Sea");
    assertThat(site.paths()).doesNotContain("/feedback", "/about");
  }

  @Test
  void triesTheUsualPlacesAndStopsAtTheFirstFeed() throws Exception {
    site.serve("/feed", HarbourSite.feed("Harbour", "en", "2016-03-31"));
    site.serve("/", "<html><p>No feed is named here.</p></html>");
    Preview preview = previews.of("/");
    assertThat(preview.feeds()).extracting(FoundFeed::title).containsExactly("Harbour");
    assertThat(site.paths()).contains("/", "/feed").doesNotContain("/atom.xml", "/feed.json");
  }

  @Test
  void asksNoServerMoreThanAFewTimes() throws Exception {
    StringBuilder page = new StringBuilder("<html>");
    for (int i = 0; i < 100; i++) {
      page.append("<link rel='alternate' type='application/rss+xml' href='/d").append(i);
      page.append("'><a href='/rss/").append(i).append("'>RSS</a>");
    }
    site.serve("/", page.toString());
    previews.of("/");
    assertThat(site.paths()).hasSizeLessThanOrEqualTo(17);
  }

  @Test
  void saysWhichOfTheFoundFeedsAreFollowed() throws Exception {
    site.serve("/wire", HarbourSite.feed("Wire", "en", "2016-03-31"));
    site.serve("/", "<link rel='alternate' type='application/rss+xml' href='/wire'>");
    FeedStatus known = previews.follow("/wire");
    Preview preview = previews.of("/");
    previews.feeds.delete(known.feed().id(), ItemsAfter.KEEP);
    assertThat(preview.feeds()).extracting(FoundFeed::known).containsExactly(known.feed());
  }

  @Test
  void suggestsWaysToWatchAPage() throws Exception {
    site.serve("/news/", HarbourSite.section(6));
    Preview preview = previews.of("/news/");
    assertThat(preview.kind()).isEqualTo(Preview.Kind.PAGE);
    PageSuggestion way = preview.pages().getFirst();
    assertThat(way.rules().entries()).isEqualTo("ul.news > li");
    assertThat(way.total()).isEqualTo(6);
    assertThat(way.entries().getFirst().url()).isEqualTo(site.at("/news/ferry-0.html"));
    assertThat(way.entries().getFirst().publishedAt()).isNotNull();
  }

  @Test
  void showsWhatWatchingAPageWouldBring() throws Exception {
    site.serve("/news/", HarbourSite.section(3));
    String address = site.at("/news/");
    PageRules rules = new PageRules("ul.news > li", "", "", "", "");
    Preview preview = previews.program.preview(address, rules, "Asia/Shanghai");
    assertThat(preview.kind()).isEqualTo(Preview.Kind.SOURCE);
    assertThat(Previews.source(preview).page()).isEqualTo(rules);
    assertThat(Previews.source(preview).entries().getFirst().publishedAt())
        .isEqualTo("2016-03-30T10:00:00+08:00");
    Preview changed = previews.program.preview(address, new PageRules("ol", "", "", "", ""), "");
    assertThat(changed.kind()).isEqualTo(Preview.Kind.NOTHING);
    assertThat(changed.problems()).singleElement().asString().contains("“ol” found nothing");
  }

  @Test
  void looksForASuccessorWhereTheFeedIsGone() throws Exception {
    site.serve("/new", HarbourSite.feed("Wire", "en", "2016-03-31"));
    site.serve("/", "<link rel='alternate' type='application/rss+xml' href='/new'>");
    Preview preview = previews.of("/old/rss");
    assertThat(preview.kind()).isEqualTo(Preview.Kind.PAGE);
    assertThat(preview.problems()).singleElement().asString().contains("404");
    assertThat(preview.feeds()).extracting(FoundFeed::url).containsExactly(site.at("/new"));
  }
}
