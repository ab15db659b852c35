package dev.wirewatch.dashboard.theme.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.edit.ThemeEditor;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

/** The quality of the shipped themes, and what they nearly match, on the sample wire. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class QualityPagesIT {

  @TempDir static Path data;

  @LocalServerPort private int port;
  @Autowired private Items items;
  @Autowired private Reviews reviews;
  @Autowired private ThemeEditor editor;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @Test
  void theFiguresOfARuleComeFromTheDesksDecisions() throws Exception {
    assertThat(page("/themes/thaad/quality").text()).contains("Nobody has kept, dismissed");
    reviews.decide(
        find("\"environmental review of THAAD\"").id(), State.KEPT, Set.of(), Set.of(), null);
    reviews.decide(find("Hesitates AND Battery").id(), State.DISMISSED, Set.of(), Set.of(), null);
    reviews.decide(find("\"Seoul subway\"").id(), null, Set.of("thaad"), Set.of(), null);
    JsonNode quality = quality("thaad");
    assertThat(quality.get("right").asInt()).isEqualTo(1);
    assertThat(quality.get("wrong").asInt()).isEqualTo(1);
    assertThat(quality.get("missed").asInt()).isEqualTo(1);
    assertThat(quality.get("recall").asInt()).isEqualTo(50);
    assertThat(quality.get("terms").findValuesAsString("name")).contains("THAAD");
    Document page = page("/themes/thaad/quality");
    assertThat(page.text()).contains("precision 50 %").contains("1 were set by hand");
    assertThat(page.select(".scores").first()).isNotNull();
  }

  @Test
  void aThemeTakenAwayIsWrongWhateverTheState() throws Exception {
    Item item = find("\"missile drills on disputed islands\"");
    reviews.decide(item.id(), State.KEPT, Set.of(), Set.of("kuriles"), null);
    assertThat(quality("kuriles").get("wrong").asInt()).isEqualTo(1);
    assertThat(quality("kuriles").get("right").asInt()).isZero();
  }

  @Test
  void nearMissesAreShownUntilSomebodyDecides() throws Exception {
    Item item = find("\"кредитную линию\"");
    Document page = page("/themes/energy/near");
    assertThat(page.select(".near-items li").eachText())
        .anyMatch(each -> each.contains("кредитную линию") && each.contains("are both there, but"))
        .noneMatch(each -> each.contains("Chinese and Russian warplanes"));
    reviews.decide(item.id(), null, Set.of(), Set.of("energy"), null);
    assertThat(page("/themes/energy/near").select(".near-items").text())
        .doesNotContain("кредитную линию");
  }

  @Test
  void aSecondOpinionSaysHowManyDecisionsItNeeds() throws Exception {
    reviews.decide(find("\"Seoul subway\"").id(), null, Set.of("southchinasea"), Set.of(), null);
    assertThat(page("/themes/southchinasea/near").text())
        .contains("Looks like South China Sea, no rule matched")
        .contains("It needs 20 decisions, 5 of them kept or added; it has 1, 1 of them kept");
  }

  @Test
  void anUnknownThemeIsNotFound() throws Exception {
    var answer =
        Jsoup.connect("http://localhost:" + port + "/themes/nothing/quality")
            .header("Accept", "text/html")
            .ignoreHttpErrors(true)
            .execute();
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void aThemeThatTagsNothingSinceItsRuleWasChangedIsPointedOut() throws Exception {
    String query = "Russia* OR China OR Chinese OR Росси* OR 中国";
    editor.create(new ThemeDraft("wide", "Wide", "#336699", query, "", List.of()), Saving.PLAIN);
    await().untilAsserted(() -> assertThat(tagged("wide")).isGreaterThanOrEqualTo(10));
    editor.change(new ThemeDraft("wide", "Wide", "#336699", "zzyzx", "", List.of()), Saving.PLAIN);
    await()
        .untilAsserted(() ->
            assertThat(page("/themes/wide/quality").text())
                .contains("Tags nothing since version 2 of its rule"));
    assertThat(page("/").select(".cell-problem").eachText()).contains("nothing since a change");
    editor.delete("wide", Saving.PLAIN);
  }

  private long tagged(String theme) throws QueryProblem {
    items.awaitSearchable();
    return items.count(ItemFilter.NONE.withThemes(Set.of(theme)));
  }

  private JsonNode quality(String theme) throws Exception {
    String body =
        Jsoup.connect("http://localhost:" + port + "/api/v1/themes/" + theme + "/quality")
            .ignoreContentType(true)
            .execute()
            .body();
    return JsonMapper.shared().readTree(body);
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
