package dev.wirewatch.theme.pack;

import static dev.wirewatch.theme.edit.Editing.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.edit.EditConflict;
import dev.wirewatch.theme.edit.Editing;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.edit.TestReport;
import dev.wirewatch.theme.edit.TestsFail;
import dev.wirewatch.theme.file.ThemesFile;
import dev.wirewatch.theme.file.ThemesFile.Content;
import dev.wirewatch.theme.pack.PackPreview.Missing;
import dev.wirewatch.theme.pack.PackPreview.Problem;
import dev.wirewatch.theme.pack.PackPreview.State;
import dev.wirewatch.theme.pack.PackPreview.ThemeChange;
import dev.wirewatch.theme.pack.PackPreview.VocabularyChange;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ThemePacksIT {

  private static final String PACK =
      """
      vocabularies:
        fuel: gas OR oil
        arms: missile* OR tank*
      themes:
        - {id: energy, name: energy, colour: "#336699", query: "@fuel OR peat"}
        - {id: coal, name: coal, colour: "#336699", query: coal}
        - id: arms
          query: "@arms AND @fuel"
          tests:
            match: [Tanks need oil, No match]
      """;

  private final TestDatabase kind;
  private final Editing desk;
  private final ThemePacks packs;

  ThemePacksIT(TestDatabase kind) {
    this.kind = kind;
    desk = new Editing(kind);
    packs = new ThemePacks(desk.themes, desk.editor);
  }

  @Test
  void anEmptyDatabaseThatStartsWithTheExportHasTheSameThemes() {
    var shipped = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    var full = new Editing(kind.open(), shipped);
    full.editor.create(
        draft("missiles", "missile* NOT\n  @russia # note", new TestHeadline("Ракета", "ru", true)),
        Saving.PLAIN);
    full.editor.delete("thaad", Saving.PLAIN);
    full.vocabularies.save("new-one", "a OR b", Saving.PLAIN);
    String file = new ThemePacks(full.themes, full.editor).exportAll();

    var seeded =
        new Editing(kind.open(), ThemesFile.content(List.of(new ConfigFile("themes.yml", file))));

    assertThat(seeded.editor.drafts()).isEqualTo(full.editor.drafts());
    assertThat(seeded.themes.vocabularies()).isEqualTo(full.themes.vocabularies());
    assertThat(new ThemePacks(seeded.themes, seeded.editor).exportAll()).isEqualTo(file);
  }

  @Test
  void aPackHasTheVocabulariesThatItsThemesUse() {
    desk.vocabularies.save("goods", "@fuel OR grain", Saving.PLAIN);
    desk.vocabularies.save("unused", "x", Saving.PLAIN);
    desk.editor.create(draft("trade", "@goods"), Saving.PLAIN);
    Content pack =
        ThemesFile.content(List.of(new ConfigFile("pack", packs.export(List.of("trade")))));
    assertThat(pack.vocabularies()).containsOnlyKeys("fuel", "goods");
    assertThat(pack.themes()).extracting(ThemeDraft::id).containsExactly("trade");
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> packs.export(List.of("no")));
  }

  @Test
  void aPreviewSaysWhatWouldChangeAndStoresNothing() {
    RuleBook before = desk.themes.book();
    PackPreview preview = packs.preview(PACK, OnConflict.REFUSE, Set.of());
    assertThat(preview.isUsable()).isTrue();
    assertThat(preview.themes())
        .extracting(ThemeChange::id, ThemeChange::state)
        .containsExactly(
            tuple("energy", State.CHANGED),
            tuple("coal", State.UNCHANGED),
            tuple("arms", State.NEW));
    assertThat(preview.themes().getFirst().changes().getFirst().changes())
        .extracting(change -> change.text())
        .containsExactly("@fuel", " OR peat");
    assertThat(preview.vocabularies())
        .extracting(VocabularyChange::name, VocabularyChange::state)
        .containsExactlyInAnyOrder(tuple("fuel", State.UNCHANGED), tuple("arms", State.NEW));
    assertThat(preview.tests())
        .extracting(TestReport::sentence)
        .isEqualTo("1 of 2 test headlines fail.");
    desk.themes.refresh();
    assertThat(desk.themes.book()).isEqualTo(before);
    assertThat(desk.editor.drafts()).hasSize(2);
  }

  @Test
  void applyingDoesWhatThePreviewSaid() {
    long revision = packs.preview(PACK, OnConflict.REFUSE, Set.of()).revision();
    var saved =
        packs.apply(
            PACK, OnConflict.REFUSE, revision, new Saving(null, "from Riga", false), Set.of());
    assertThat(saved.themes()).containsExactly("energy", "arms");
    assertThat(desk.themes.find("coal").orElseThrow().version()).isEqualTo(1);
    assertThat(desk.editor.versions("arms").getFirst().note()).isEqualTo("from Riga");
    assertThat(desk.editor.headlines("arms")).hasSize(2);
    assertThatExceptionOfType(EditConflict.class)
        .isThrownBy(() -> packs.apply(PACK, OnConflict.REFUSE, revision, Saving.PLAIN, Set.of()));
  }

  @Test
  void themesThatAreNotWantedAreLeftAsTheyAre() {
    var before = desk.themes.find("energy").orElseThrow();

    PackPreview preview = packs.preview(PACK, OnConflict.REFUSE, Set.of("energy"));
    assertThat(preview.themes()).extracting(ThemeChange::id).contains("energy");
    var saved =
        packs.apply(PACK, OnConflict.REFUSE, preview.revision(), Saving.PLAIN, Set.of("energy"));

    assertThat(saved.themes()).containsExactly("arms");
    assertThat(desk.themes.find("energy")).contains(before);
  }

  @Test
  void aVocabularyOfAnotherMeaningIsAConflictThatTheEditorSettles() {
    String pack =
        """
        vocabularies: {fuel: gas OR wood}
        themes: [{id: heat, query: "@fuel"}]
        """;
    PackPreview preview = packs.preview(pack, OnConflict.REPLACE, Set.of());
    assertThat(preview.conflicts()).containsExactly("fuel");
    assertThat(preview.otherThemes()).containsExactly("energy");
    assertThatExceptionOfType(PackConflict.class)
        .isThrownBy(() -> packs.apply(pack, OnConflict.REFUSE, null, Saving.PLAIN, Set.of()))
        .satisfies(conflict -> assertThat(conflict.vocabularies()).containsExactly("fuel"));
    assertThat(packs.apply(pack, OnConflict.KEEP, null, Saving.PLAIN, Set.of()).themes())
        .containsExactly("heat");
    assertThat(desk.themes.query("fuel")).contains("gas OR oil");
    assertThat(packs.apply(pack, OnConflict.REPLACE, null, Saving.PLAIN, Set.of()).themes())
        .containsExactly("energy", "heat");
    assertThat(desk.themes.query("fuel")).contains("gas OR wood");
  }

  @Test
  void whatIsMissingOrWrongIsNamedAndNothingIsApplied() {
    String pack =
        """
        vocabularies:
          bad: gas OR (
        themes:
          - {id: a, query: "@nobody OR gas"}
          - {id: b, query: "gas AND"}
          - {id: c, query: coal}
        """;
    RuleBook before = desk.themes.book();
    PackPreview preview = packs.preview(pack, OnConflict.REFUSE, Set.of());
    assertThat(preview.isUsable()).isFalse();
    assertThat(preview.missing()).containsExactly(new Missing("nobody", List.of("a")));
    assertThat(preview.problems())
        .extracting(Problem::part, Problem::line, Problem::column)
        .containsExactly(tuple("@bad", 1, 9), tuple("b", 1, 8));
    assertThatExceptionOfType(RuleRefused.class)
        .isThrownBy(() -> packs.apply(pack, OnConflict.REFUSE, null, Saving.PLAIN, Set.of()))
        .withMessageStartingWith("@bad: Line 1, column 9");
    desk.themes.refresh();
    assertThat(desk.themes.book()).isEqualTo(before);
  }

  @Test
  void aVocabularyThatWouldSpoilOneOfOurThemesIsNamed() {
    desk.editor.create(draft("near", "@fuel NEAR/3 ship"), Saving.PLAIN);
    String pack = "vocabularies: {fuel: gas AND wood}";
    assertThat(packs.preview(pack, OnConflict.REPLACE, Set.of()).problems())
        .extracting(Problem::part)
        .containsExactly("near");
    assertThatExceptionOfType(RuleRefused.class)
        .isThrownBy(() -> packs.apply(pack, OnConflict.REPLACE, null, Saving.PLAIN, Set.of()));
    assertThat(desk.themes.query("fuel")).contains("gas OR oil");
  }

  @Test
  void failingTestHeadlinesMayBeAReasonToApplyNothing() {
    assertThatExceptionOfType(TestsFail.class)
        .isThrownBy(
            () -> packs.apply(PACK, OnConflict.REFUSE, null, new Saving(null, "", true), Set.of()));
    assertThat(desk.themes.find("arms")).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithItsLine() {
    assertThatExceptionOfType(ConfigProblem.class)
        .isThrownBy(() -> packs.preview("themes:\n  - id: a", OnConflict.REFUSE, Set.of()))
        .withMessage("The pack, line 2: \"query\" is missing.");
    assertThatExceptionOfType(BadRequest.class)
        .isThrownBy(() -> packs.preview("", OnConflict.REFUSE, Set.of()));
    String many = "themes:\n" + "  - {id: a%d, query: gas}\n".repeat(1_001);
    Object[] numbers = java.util.stream.IntStream.range(0, 1_001).boxed().toArray();
    assertThatExceptionOfType(BadRequest.class)
        .isThrownBy(() -> packs.preview(many.formatted(numbers), OnConflict.REFUSE, Set.of()))
        .withMessageContaining("1,000 themes");
  }

  @Test
  void themesWithoutTestHeadlinesKeepTheirs() {
    desk.editor.change(draft("energy", "@fuel", new TestHeadline("Gas", "", true)), Saving.PLAIN);
    packs.apply(
        "themes: [{id: energy, query: \"@fuel OR peat\"}]",
        OnConflict.REFUSE,
        null,
        Saving.PLAIN,
        Set.of());
    assertThat(desk.editor.headlines("energy")).hasSize(1);
    assertThat(desk.themes.book().vocabularies()).hasSize(1);
  }

  @Test
  void themesWithoutNameColourOrDescriptionKeepOurs() {
    var ours = new ThemeDraft("coal", "Coal and coke", "#123456", "coal", "What burns.", List.of());
    desk.editor.change(ours, Saving.PLAIN);
    String pack = "themes: [{id: coal, query: coal OR coke}]";
    assertThat(packs.preview(pack, OnConflict.REFUSE, Set.of()).themes())
        .singleElement()
        .satisfies(change ->
            assertThat(change.changes()).extracting(diff -> diff.field()).containsExactly("query"));
    packs.apply(pack, OnConflict.REFUSE, null, Saving.PLAIN, Set.of());
    assertThat(desk.themes.find("coal").orElseThrow())
        .matches(theme -> theme.name().equals("Coal and coke"))
        .matches(theme -> theme.colour().equals("#123456"))
        .matches(theme -> theme.description().equals("What burns."))
        .matches(theme -> theme.query().equals("coal OR coke"));
  }

  @Test
  void aVocabularyWhoseNameIsAnAddressOfAPageIsRefused() {
    assertThatExceptionOfType(ConfigProblem.class)
        .isThrownBy(() -> packs.preview("vocabularies: {new: gas}", OnConflict.KEEP, Set.of()))
        .withMessageContaining("take another name");
  }
}
