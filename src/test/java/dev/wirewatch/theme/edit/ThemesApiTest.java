package dev.wirewatch.theme.edit;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.theme.file.ThemesFile.Content;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ThemesApiTest {

  private final MockMvc mvc;

  ThemesApiTest() {
    var file = new Content(Map.of("fuel", "gas OR oil"), List.of(Editing.draft("energy", "@fuel")));
    var desk = new Editing(TestDatabase.H2.open(), file);
    mvc =
        MockMvcBuilders.standaloneSetup(
                new ThemesApi(desk.themes, desk.editor),
                new CheckApi(desk.themes, desk.editor),
                new VersionsApi(desk.editor),
                new VocabulariesApi(desk.themes, desk.vocabularies))
            .setControllerAdvice(new EditProblems())
            .build();
  }

  @Test
  void listsThemes() throws Exception {
    mvc.perform(get("/api/v1/themes"))
        .andExpect(
            content()
                .json(
                    """
                    [{"id": "energy", "name": "energy", "colour": "#336699", "query": "@fuel",
                      "description": "", "version": 1, "ruleVersion": 1, "problem": null}]\
                    """));
  }

  @Test
  void createsChangesAndDeletes() throws Exception {
    send("POST", "/themes", "{'name': 'Óil & Gas', 'query': 'oil'}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").value("oil-gas"))
        .andExpect(jsonPath("$.colour").value("#5f6b7a"))
        .andExpect(jsonPath("$.saved.themes[0]").value("oil-gas"));
    send("PUT", "/themes/oil-gas", "{'query': 'gas', 'version': 1, 'note': 'why'}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name").value("Óil & Gas"))
        .andExpect(jsonPath("$.version").value(2));
    send("DELETE", "/themes/oil-gas?version=1", "").andExpect(status().isConflict());
    send("DELETE", "/themes/oil-gas?version=2", "").andExpect(status().isNoContent());
    send("GET", "/themes/oil-gas/versions", "")
        .andExpect(jsonPath("$[0].change").value("deleted"))
        .andExpect(jsonPath("$[1].note").value("why"));
  }

  @Test
  void saysWhereAQueryIsWrong() throws Exception {
    send("PUT", "/themes/energy", "{'query': 'gas AND'}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("query"))
        .andExpect(jsonPath("$.line").value(1))
        .andExpect(jsonPath("$.column").value(8));
    send("PUT", "/vocabularies/fuel", "{'query': '(gas'}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.column").value(1))
        .andExpect(jsonPath("$.theme").value(org.hamcrest.Matchers.nullValue()));
    send("PUT", "/themes/energy", "{'query': '@fuel NEAR/3 gas'}").andExpect(status().isOk());
    send("PUT", "/vocabularies/fuel", "{'query': 'oil AND gas'}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.theme").value("energy"))
        .andExpect(jsonPath("$.vocabulary.name").value("fuel"))
        .andExpect(jsonPath("$.vocabulary.line").value(1));
  }

  @Test
  void tellsWhatOthersChanged() throws Exception {
    send("PUT", "/themes/energy", "{'query': '@fuel OR peat', 'version': 1}");
    send("PUT", "/themes/energy", "{'query': '@fuel OR wood', 'version': 1}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.version").value(2))
        .andExpect(jsonPath("$.changes[0].field").value("query"))
        .andExpect(jsonPath("$.changes[0].diff[1].kind").value("added"))
        .andExpect(jsonPath("$.changes[0].diff[1].text").value(" OR peat"));
    send("GET", "/themes/energy/versions/2/diff", "")
        .andExpect(jsonPath("$.changes[0].diff[1].text").value(" OR peat"));
  }

  @Test
  void restoresAVersion() throws Exception {
    send("PUT", "/themes/energy", "{'query': 'peat'}");
    send("POST", "/themes/energy/versions/1/restore", "{'version': 2}").andExpect(status().isOk());
    send("GET", "/themes/energy", "")
        .andExpect(jsonPath("$.query").value("@fuel"))
        .andExpect(jsonPath("$.version").value(3));
  }

  @Test
  void triesTestHeadlines() throws Exception {
    String tests = "'tests': [{'text': 'Газ', 'language': 'ru', 'match': true}]";
    send("PUT", "/themes/energy", "{'query': 'газ', " + tests + "}")
        .andExpect(jsonPath("$.tests[0].text").value("Газ"))
        .andExpect(jsonPath("$.saved.tests.message").value("All 1 test headlines pass."));
    send("PUT", "/themes/energy", "{'query': 'oil', 'refuseIfTestsFail': true}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.tests.failing[0].text").value("Газ"))
        .andExpect(jsonPath("$.tests.failing[0].match").value(true));
    send("POST", "/themes/check", "{'query': 'oil', 'id': 'energy'}")
        .andExpect(jsonPath("$.ok").value(true))
        .andExpect(jsonPath("$.tests.message").value("1 of 1 test headlines fail."));
  }

  @Test
  void readsSavesAndKeepsVocabularies() throws Exception {
    send("GET", "/vocabularies", "").andExpect(jsonPath("$[0].name").value("fuel"));
    send("PUT", "/vocabularies/fuel", "{'query': 'gas', 'version': 1}")
        .andExpect(jsonPath("$.version").value(2))
        .andExpect(jsonPath("$.saved.themes[0]").value("energy"));
    send("DELETE", "/vocabularies/fuel", "")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.themes[0]").value("energy"));
    send("POST", "/vocabularies/fuel/versions/1/restore", "")
        .andExpect(jsonPath("$.query").value("gas OR oil"));
  }

  @Test
  void checksQueries() throws Exception {
    send("POST", "/themes/check", "{'query': '@fuel'}").andExpect(jsonPath("$.ok").value(true));
    send("POST", "/themes/check", "{'query': 'gas AND'}")
        .andExpect(jsonPath("$.ok").value(false))
        .andExpect(jsonPath("$.line").value(1))
        .andExpect(jsonPath("$.column").value(8))
        .andExpect(jsonPath("$.message").value(containsString("Expected a word")));
  }

  private ResultActions send(String method, String call, String json) throws Exception {
    return mvc.perform(
        request(HttpMethod.valueOf(method), "/api/v1" + call)
            .contentType(APPLICATION_JSON)
            .content(json.replace('\'', '"')));
  }
}
