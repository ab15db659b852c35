package dev.wirewatch.dashboard.theme.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.theme.Themes;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages that say why, on the sample wire and the shipped themes. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class WhyPagesIT {

  @TempDir static Path data;

  @LocalServerPort private int port;
  @Autowired private Items items;
  @Autowired private Reviews reviews;
  @Autowired private Feeds feeds;
  @Autowired private Themes themes;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @Test
  void anItemsPageSaysWhyItHasAThemePartByPart() throws Exception {
    Document page = item("\"Bal and Bastion\"");
    assertThat(page.select(".reasons > li").eachText().getFirst())
        .contains("Kuril Islands")
        .containsPattern("“Bastion”.*in the title.*; rule Kuril Islands, version");
    assertThat(page.select(".clauses li.holds").eachText()).anyMatch(row -> row.contains("Kuril"));
  }

  @Test
  void anItemsPageSaysWhatWasMissingForAThemeThatNearlyMatched() throws Exception {
    Document page = item("warplanes AND \"air defense zone\"");
    assertThat(page.select("h3").eachText()).contains("Nearly");
    assertThat(page.text()).contains("nothing of @energy-goods is");
    assertThat(page.select(".clauses li.lacks").eachText())
        .anyMatch(row -> row.contains("@energy-goods") && row.contains("nothing found"));
  }

  @Test
  void anItemsPageSaysWhoSetAThemeAndWhoTookOneAwayThatTheRuleWouldSet() throws Exception {
    Item item = find("\"Russia's Quiet Balancing Act\"");
    reviews.decide(item.id(), null, Set.of("arms"), Set.of("southchinasea"), null);
    String text = page("/items/" + item.id()).text();
    assertThat(text)
        .contains("set by an editor (local editor, now)")
        .contains("Rules that match, without effect")
        .contains("taken away by local editor, now");
  }

  @Test
  void aHeadlineOnTheWireIsFoundWithItsFeedAndThemes() throws Exception {
    Document page = ask("china, russia hold consultations on strategic security in Beijing!");
    assertThat(page.select("#verdict").text())
        .isEqualTo("It was not missed: it is on the wire, and on a theme.");
    assertThat(page.select(".why-items li")).hasSize(2);
    assertThat(page.select(".why-items li").eachText().getFirst())
        .contains("Xinhua")
        .contains("the same headline; on coordination");
  }

  @Test
  void aHeadlineThatNoFeedCarriedIsExplainedByEveryRule() throws Exception {
    Document page = ask("Gazprom and Transneft discuss gas prices in Vienna");
    assertThat(page.select("#verdict").text()).isEqualTo("No feed carried this headline.");
    assertThat(page.select(".why-reasons > li")).hasSameSizeAs(themes.all());
    assertThat(page.select(".why-reasons > li").eachText().getFirst())
        .contains("Energy")
        .contains("nothing of @chinese-side");
  }

  @Test
  void anAddressOfASiteThatNobodyFollowsLeadsToAddingAFeed() throws Exception {
    Document page = ask("https://nobody.example/2026/news");
    assertThat(page.select("#verdict").text()).isEqualTo("No feed of this site is followed.");
    assertThat(page.select("a[href*=/feeds/new]").eachAttr("href"))
        .containsExactly("/feeds/new?url=https://nobody.example/2026/news");
  }

  @Test
  void aFeedOfTheSiteThatDidNotCarryItTellsHowItsPollsWent() throws Exception {
    var feed =
        new NewFeed(
            "",
            FeedAddress.parse("https://rss.outlet.example/all"),
            "",
            "",
            "",
            "",
            null,
            false,
            "",
            null);
    long id = feeds.add(feed).feed().id();
    try {
      Document page = ask("https://www.outlet.example/story/7");
      assertThat(page.select("#verdict").text())
          .isEqualTo("None of the feeds of this site and its outlet carried it.");
      assertThat(page.select(".why-items").text())
          .contains("It was not polled then, as far as the log goes back.");
    } finally {
      feeds.delete(id, ItemsAfter.KEEP);
    }
  }

  @Test
  void theSameOverHttp() throws Exception {
    JsonNode answer = why("{\"text\": \"Gazprom and Transneft discuss gas prices in Vienna\"}");
    assertThat(answer.get("items").isEmpty()).isTrue();
    JsonNode nearest = answer.get("themes").get(0);
    assertThat(nearest.get("id").asString()).isEqualTo("energy");
    assertThat(nearest.get("explanation").get("matched").asBoolean()).isFalse();
    assertThat(nearest.get("explanation").get("missing").get(0).asString())
        .startsWith("@chinese-side");
    assertThat(why("{}").get("field").asString()).isEqualTo("text");
    assertThat(why("{\"text\": \"" + "x".repeat(20_001) + "\"}").get("status").asInt())
        .isEqualTo(400);
  }

  private JsonNode why(String body) throws Exception {
    String answer =
        Jsoup.connect("http://localhost:" + port + "/api/v1/why")
            .ignoreContentType(true)
            .ignoreHttpErrors(true)
            .header("Content-Type", "application/json")
            .requestBody(body)
            .method(Connection.Method.POST)
            .execute()
            .body();
    return JsonMapper.shared().readTree(answer);
  }

  private Document ask(String text) throws Exception {
    return Jsoup.connect("http://localhost:" + port + "/why").data("q", text).post();
  }

  private Document item(String query) throws Exception {
    return page("/items/" + find(query).id());
  }

  private Item find(String query) throws QueryProblem {
    items.awaitSearchable();
    var filter =
        new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), query, null, null);
    return items.find(filter, null, 1).items().getFirst();
  }

  private Document page(String path) throws Exception {
    return Jsoup.connect("http://localhost:" + port + path).get();
  }
}
