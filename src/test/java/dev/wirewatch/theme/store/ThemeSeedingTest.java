package dev.wirewatch.theme.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.file.ThemesFile;
import dev.wirewatch.theme.file.ThemesFile.Content;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ThemeSeedingTest {

  private static final Map<String, String> FUEL = Map.of("fuel", "gas OR oil # and more");

  private final TestDatabase.Opened database;

  ThemeSeedingTest(TestDatabase kind) {
    database = kind.open();
  }

  @Test
  void takesTheFileOver() {
    var themes = start(FUEL, entry("b", "@fuel"), entry("a", "coal"));
    assertThat(themes.all())
        .extracting(Theme::id, Theme::version)
        .containsExactly(tuple("b", 1), tuple("a", 1));
    assertThat(themes.query("fuel")).contains("gas OR oil # and more");
    assertThat(themes.find("a").orElseThrow().query()).isEqualTo("coal");
  }

  @Test
  void anUnchangedFileChangesNothing() {
    var first = start(FUEL, entry("a", "@fuel")).book();
    var again = start(FUEL, entry("a", "@fuel")).book();
    assertThat(again.revision()).isEqualTo(first.revision());
    assertThat(again.themes()).isEqualTo(first.themes());
  }

  @Test
  void aChangedRuleOrVocabularyIsANewVersion() {
    start(FUEL, entry("a", "@fuel"), entry("b", "coal"));
    start(Map.of("fuel", "gas"), entry("a", "@fuel"), entry("b", "coal"));
    var themes = start(Map.of("fuel", "gas"), entry("a", "@fuel pipe"), entry("b", "coal"));
    assertThat(themes.find("a").orElseThrow().version()).isEqualTo(3);
    assertThat(themes.find("b").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void whatPeopleChangedStays() {
    start(FUEL, entry("a", "coal"));
    database.jdbc().sql("update theme set query = 'peat', edited = true").update();
    database.jdbc().sql("update vocabulary set query = 'wood', edited = true").update();
    var themes = start(Map.of("fuel", "gas"), entry("a", "oil"));
    assertThat(themes.find("a").orElseThrow().query()).isEqualTo("peat");
    assertThat(themes.query("fuel")).contains("wood");
  }

  @Test
  void aBadRuleSaysWhereAndItsLastGoodVersionRuns() {
    start(FUEL, entry("a", "@fuel AND pipe"), entry("b", "coal"));
    var themes = start(Map.of("fuel", "(gas"), entry("a", "@fuel AND pipe"), entry("b", "coal"));
    var bad = themes.find("a").orElseThrow();
    assertThat(bad.problem())
        .isEqualTo("Line 1, column 1: In @fuel, line 1, column 1: This bracket is never closed.");
    assertThat(bad.version()).isEqualTo(1);
    assertThat(themes.rules()).extracting(Rule::themeId).containsExactly("a", "b");
  }

  @Test
  void aRuleThatWasNeverGoodStopsNoOther() {
    var themes = start(Map.of(), entry("a", "AND"), entry("b", "coal"));
    assertThat(themes.find("a").orElseThrow().version()).isZero();
    assertThat(themes.rules()).extracting(Rule::themeId).containsExactly("b");
  }

  @Test
  void theShippedFileHasTheThemesOfTheFirstAnalysis() {
    var file = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    var themes = start(file);
    assertThat(themes.all())
        .allSatisfy(theme -> assertThat(theme.problem()).isNull())
        .extracting(Theme::id)
        .containsExactly(
            "coordination",
            "energy",
            "finance",
            "arms",
            "airdefence",
            "industry",
            "kuriles",
            "japan",
            "thaad",
            "southchinasea",
            "strains");
    assertThat(start(file).all()).isEqualTo(themes.all());
  }

  private Themes start(Map<String, String> vocabularies, ThemeDraft... entries) {
    return start(new Content(vocabularies, List.of(entries)));
  }

  private Themes start(Content file) {
    return new StoredRules(database, file, Clock.systemUTC()).themes;
  }

  private static ThemeDraft entry(String id, String query) {
    return new ThemeDraft(id, "Name", "#336699", query, "", List.of());
  }
}
