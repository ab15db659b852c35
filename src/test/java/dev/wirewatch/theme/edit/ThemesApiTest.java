package dev.wirewatch.theme.edit;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.file.ThemesFile.Content;
import dev.wirewatch.theme.file.ThemesFile.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ThemesApiTest {

  private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new ThemesApi(themes())).build();

  @Test
  void listsThemes() throws Exception {
    mvc.perform(get("/api/v1/themes"))
        .andExpect(
            content()
                .json(
                    """
                    [{"id": "energy", "name": "Energy", "colour": "#b45309", "query": "@fuel",
                      "description": "Fuel.", "version": 1, "problem": null}]\
                    """));
  }

  @Test
  void checksQueries() throws Exception {
    send("/themes/check", "{}").andExpect(status().isBadRequest());
    send("/themes/check", "{'query': '@fuel'}").andExpect(jsonPath("$.ok").value(true));
    send("/themes/check", "{'query': 'gas AND'}")
        .andExpect(jsonPath("$.ok").value(false))
        .andExpect(jsonPath("$.line").value(1))
        .andExpect(jsonPath("$.column").value(8))
        .andExpect(jsonPath("$.message").value(containsString("Expected a word")));
  }

  private ResultActions send(String call, String json) throws Exception {
    return mvc.perform(
        post("/api/v1" + call).contentType(APPLICATION_JSON).content(json.replace('\'', '"')));
  }

  private static Themes themes() {
    var database = TestDatabase.H2.open();
    var entry = new Entry("energy", "Energy", "#b45309", "@fuel", "Fuel.");
    var file = new Content(Map.of("fuel", "gas OR oil"), List.of(entry));
    return new Themes(
        new ThemeSeeding(
            () -> file, new ThemeRepository(database.jdbc()), database.transactions()));
  }
}
