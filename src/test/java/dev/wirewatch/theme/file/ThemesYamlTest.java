package dev.wirewatch.theme.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.file.ThemesFile.Content;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemesYamlTest {

  @Test
  void theShippedFileComesBackTheSame() {
    var shipped = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    assertThat(readAgain(shipped)).isEqualTo(shipped);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gas",
        "null",
        "yes",
        "~",
        "42",
        "\"a phrase\" OR 'quoted'",
        "# only a comment\ngas",
        "gas OR\n  oil # deep\n\n\n OR coal   \n\tOR peat",
        "- gas",
        "gas: oil",
        "@fuel AND !important & *more | > %x",
        "天然气 OR 🛢 OR «газ»",
        "line\u2028separator\nand\u0085next",
        "back\\slash \"quote\" \u00a0 no-break",
        "{a: b}",
        "[a, b]",
        "gas #oil",
        "---\ngas\n..."
      })
  void textsComeBackAsTheyWere(String text) {
    var theme =
        new ThemeDraft(
            "a",
            text.lines().findFirst().orElseThrow(),
            "#336699",
            text,
            text,
            List.of(
                new TestHeadline(text, "", true),
                new TestHeadline("null", "no", true),
                new TestHeadline(text, "ru", false)));
    var content = new Content(Map.of("fuel", text), List.of(theme));
    assertThat(readAgain(content)).isEqualTo(content);
  }

  @Test
  void nothingIsAFileToo() {
    var nothing = new Content(Map.of(), List.of());
    assertThat(readAgain(nothing)).isEqualTo(nothing);
  }

  @Test
  void longQueriesStayReadable() {
    var content =
        new Content(
            Map.of("fuel", "gas\nOR oil"),
            List.of(
                new ThemeDraft(
                    "energy",
                    "Energy",
                    "#b45309",
                    "@fuel\nNOT coal",
                    "",
                    List.of(new TestHeadline("Gas: more", "", true)))));
    assertThat(ThemesYaml.write(content))
        .isEqualTo(
            """
            vocabularies:
              fuel: |
                gas
                OR oil
            themes:
              - id: energy
                name: Energy
                colour: '#b45309'
                query: |
                  @fuel
                  NOT coal
                tests:
                  match:
                    - 'Gas: more'
            """);
  }

  private static Content readAgain(Content content) {
    return ThemesFile.content(List.of(new ConfigFile("themes.yml", ThemesYaml.write(content))));
  }
}
