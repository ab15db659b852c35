package dev.wirewatch.theme.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.edit.Editing;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.theme.file.ThemesFile.Content;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ThemeExplainerTest {

  private final Editing desk =
      new Editing(
          TestDatabase.H2.open(),
          new Content(
              Map.of("fuel", "gas OR oil", "china", "China OR Кита*"),
              List.of(Editing.draft("energy", "@fuel AND @china"), Editing.draft("bad", "(gas"))));
  private final ThemeExplainer explainer = new ThemeExplainer(desk.themes, desk.editor);
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new ExplainApi(desk.themes, explainer)).build();

  @Test
  void explainsByTheRulesInForceAlone() {
    assertThat(sentences("Gas for Europe"))
        .isEqualTo(
            Map.of(
                "energy",
                "The rule asks for @fuel and @china; “Gas” is there, nothing of @china is."));
  }

  @Test
  void followsAChangeOfAVocabulary() {
    assertThat(sentences("Coal for China").get("energy")).contains("nothing of @fuel");
    desk.vocabularies.save("fuel", "gas OR oil OR coal", Editing.seen(1));
    assertThat(sentences("Coal for China"))
        .containsEntry("energy", "The rule matches: “Coal” for @fuel and “China” for @china.");
  }

  @Test
  void explainsByTheLastGoodVersionOfARuleThatWentBad() {
    var later =
        new Editing(
            desk.database,
            new Content(
                Map.of("fuel", "gas OR (oil", "china", "China OR Кита*"),
                List.of(Editing.draft("energy", "@fuel AND @china"))));
    assertThat(later.themes.find("energy").orElseThrow().problem()).isNotNull();
    var text = new ItemText("Oil for China", "", "", "", "");
    var explained = new ThemeExplainer(later.themes, later.editor).explain(text);
    assertThat(explained.values()).singleElement().matches(each -> each.matched());
  }

  @Test
  void answersOverHttp() throws Exception {
    explain("{'id': 'energy', 'title': 'Gas for Europe'}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.matched").value(false))
        .andExpect(jsonPath("$.nearlyMatched").value(true))
        .andExpect(jsonPath("$.nearness").value(0.5))
        .andExpect(jsonPath("$.missing[0]").value("@china"))
        .andExpect(jsonPath("$.clause.parts[0].parts[0].rule").value("gas"))
        .andExpect(jsonPath("$.clause.parts[0].found[0].end").value(3));
  }

  @Test
  void explainsDraftsOfRulesAndVocabularies() throws Exception {
    explain("{'query': '@fuel NOT @far', 'vocabularies': {'far': 'Peru'}, 'title': 'Oil of Peru'}")
        .andExpect(jsonPath("$.sentence").value(containsString("excluded by NOT @far")));
  }

  @Test
  void saysWhatIsMissingInARequest() {
    assertThatThrownBy(() -> explain("{'title': 'Oil'}")).hasRootCauseInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> explain("{'id': 'nothing', 'title': 'Oil'}"))
        .hasRootCauseInstanceOf(NotFound.class);
  }

  @Test
  void aDraftThatCannotBeUsedIsRefusedAsTheQueryThatItIs() {
    assertThatThrownBy(() -> explain("{'query': 'oil AND (', 'title': 'Oil'}"))
        .cause()
        .isInstanceOfSatisfying(
            RuleRefused.class, refused -> assertThat(refused.problem().line()).isEqualTo(1));
  }

  private ResultActions explain(String body) throws Exception {
    return mvc.perform(
        post("/api/v1/themes/explain")
            .contentType(APPLICATION_JSON)
            .content(body.replace('\'', '"')));
  }

  private Map<String, String> sentences(String title) {
    return explainer.explain(new ItemText(title, "", "", "", "")).entrySet().stream()
        .collect(Collectors.toMap(e -> id(e.getKey()), e -> e.getValue().sentence()));
  }

  private static String id(Theme theme) {
    return theme.id();
  }
}
