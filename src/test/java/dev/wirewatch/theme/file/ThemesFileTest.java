package dev.wirewatch.theme.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemesFileTest {

  @Test
  void readsVocabulariesAndThemes() {
    var content =
        read(
            """
            vocabularies:
              fuel: |
                gas OR   # blue
                oil
            themes:
              - id: energy
                name: Energy
                colour: "#b45309"
                query: "@fuel"
                description: Fuel.
            """);
    assertThat(content.vocabularies()).containsEntry("fuel", "gas OR   # blue\noil");
    assertThat(content.themes())
        .containsExactly(
            new ThemeDraft("energy", "Energy", "#b45309", "@fuel", "Fuel.", List.of()));
  }

  @Test
  void readsTestHeadlines() {
    var theme =
        read("""
        themes:
          - id: energy
            query: gas
            tests:
              match:
                - Gas for all
                - {text: Газ для всех, language: ru}
              ignore:
                - "Oil: none"
        """)
            .themes()
            .getFirst();
    assertThat(theme.tests())
        .containsExactly(
            new TestHeadline("Gas for all", "", true),
            new TestHeadline("Газ для всех", "ru", true),
            new TestHeadline("Oil: none", "", false));
  }

  @Test
  void readsHowFarAThemeLooks() {
    var themes =
        read("""
        themes:
          - {id: far, looks: body/2, query: gas}
          - {id: near, looks: title, query: gas}
          - {id: usual, looks: summary, query: gas}
        """)
            .themes();
    assertThat(themes)
        .extracting(ThemeDraft::query)
        .containsExactly("looks:body/2\ngas", "looks:title\ngas", "gas");
  }

  @Test
  void anEmptyFileHasNoThemes() {
    assertThat(read("# nothing").themes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'topics: []'                                              | line 1 | "topics" is not known
          'vocabularies: [a]'                                       | line 1 | Expected "name: value"
          'vocabularies:\n  two words: gas'                         | line 2 | name has letters
          'themes:\n  - id: a\n    query: gas\n    color: red'      | line 4 | "color" is not known
          'themes:\n  - id: A B\n    query: gas'                    | line 2 | small letters
          'themes:\n  - id: packs\n    query: gas'                  | line 2 | means something else here
          'themes:\n  - name: a\n    query: gas'                    | line 2 | "id" is missing
          'themes:\n  - id: a'                                      | line 2 | "query" is missing
          'themes:\n  - id: a\n    query: [gas]'                    | line 3 | Expected text
          'themes:\n  - id: a\n    query: gas\n    colour: red'     | line 4 | A colour is written like
          'themes:\n  - id: a\n    query: g\n  - id: a\n    query: g' | line 4 | two themes
          'themes:\n  - id: a\n    query: g\n    tests: [gas]'    | line 4 | Expected "name: value"
          'themes:\n  - id: a\n    query: g\n    tests: {no: [g]}' | line 4 | "no" is not known
          'themes:\n  - id: a\n    query: g\n    tests:\n      match: [{lang: en}]' | line 5 | "lang" is not known
          'themes: [\n'                                             | line 2 | not valid YAML
          """)
  void aMalformedFileIsRefusedWithItsLine(String text, String line, String reason) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining("themes.yml, " + line)
        .hasMessageContaining(reason);
  }

  @Test
  void saysWhereAQueryIsTooLong() {
    String query = "gas OR\n      ".repeat(15_000) + "oil";
    assertThatThrownBy(() -> read("themes:\n  - id: energy\n    query: |\n      " + query))
        .isInstanceOf(ConfigProblem.class)
        .hasMessage(
            "themes.yml, line 3: Line 14286, column 6: The query has 105,003 characters; the"
                + " longest possible is 100,000.");
  }

  private static ThemesFile.Content read(String text) {
    return ThemesFile.content(List.of(new ConfigFile("themes.yml", text)));
  }
}
