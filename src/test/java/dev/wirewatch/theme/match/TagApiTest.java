package dev.wirewatch.theme.match;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class TagApiTest {

  private final MockMvc mvc;

  TagApiTest() throws QueryProblem {
    var query = QueryLanguage.understand("gas OR oil", Vocabularies.NONE);
    var tagger = new Tagger(() -> Books.of(1, new Rule("energy", 1, query)));
    mvc = MockMvcBuilders.standaloneSetup(new TagApi(tagger)).build();
  }

  @Test
  void tagsTextsWithEvidence() throws Exception {
    send("[{'id': 7, 'title': 'On gas'}, {'id': 'x', 'title': '', 'summary': 'No'}]")
        .andExpect(
            content()
                .json(
                    """
                    [{"id": 7, "themes": [{"id": "energy", "ruleVersion": 1, "evidence":
                       [{"field": "title", "start": 3, "end": 6, "text": "gas"}]}]},
                     {"id": "x", "themes": []}]\
                    """));
    send("[]").andExpect(content().json("[]"));
  }

  @Test
  void refusesWhatIsTooMuch() throws Exception {
    send("[" + "{},".repeat(1_000) + "{}]").andExpect(status().isBadRequest());
    send("[{'title': '" + "a".repeat(100_001) + "'}]").andExpect(status().isBadRequest());
    send("[null]").andExpect(status().isBadRequest());
    send("{").andExpect(status().isBadRequest());
  }

  private ResultActions send(String json) throws Exception {
    return mvc.perform(
        post("/api/v1/tag").contentType(APPLICATION_JSON).content(json.replace('\'', '"')));
  }
}
