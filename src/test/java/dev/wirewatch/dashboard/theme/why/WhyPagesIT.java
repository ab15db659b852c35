package dev.wirewatch.dashboard.theme.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.review.Reviews;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Pages that say why, on the sample wire and the shipped themes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class WhyPagesIT {

  @TempDir static Path data;

  @LocalServerPort private int port;
  @Autowired private Items items;
  @Autowired private Reviews reviews;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @Test
  void anItemsPageSaysWhyItHasAThemePartByPart() throws Exception {
    Document page = item("\"Bal and Bastion\"");
    assertThat(page.select(".reasons > li").eachText().getFirst())
        .contains("Kuril Islands")
        .containsPattern("“Kuril”.*in the title.*; rule Kuril Islands, version");
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
