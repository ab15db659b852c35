package dev.wirewatch.theme.edit;

import static dev.wirewatch.theme.edit.Editing.draft;
import static dev.wirewatch.theme.edit.Editing.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.VersionChange;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.file.ThemesFile.Content;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ThemeEditorIT {

  private final Editing desk;

  ThemeEditorIT(TestDatabase kind) {
    desk = new Editing(kind);
  }

  @Test
  void aNewThemeRunsAtOnceAndComesLast() {
    var saved = desk.editor.create(draft("arms", "@fuel AND missile*"), Saving.PLAIN);
    assertThat(saved.themes()).containsExactly("arms");
    assertThat(desk.themes.all())
        .extracting(Theme::id, Theme::version)
        .containsExactly(tuple("energy", 1), tuple("coal", 1), tuple("arms", 1));
    assertThat(desk.themes.rules()).extracting(Rule::themeId).contains("arms");
  }

  @Test
  void everySaveIsAVersionThatSaysWhoWhenAndWhy() {
    desk.editor.change(draft("energy", "@fuel OR peat"), new Saving(1, "peat too", false));
    desk.editor.change(draft("energy", "@fuel OR peat"), Saving.PLAIN);
    ThemeVersion last = desk.editor.versions("energy").getFirst();
    assertThat(last.version()).isEqualTo(2);
    assertThat(last.change()).isEqualTo(VersionChange.CHANGED);
    assertThat(last.by()).isEqualTo("local editor");
    assertThat(last.at()).isEqualTo(Editing.NOW);
    assertThat(last.note()).isEqualTo("peat too");
    assertThat(last.query()).isEqualTo("@fuel OR peat");
    assertThat(last.rule()).isEqualTo("(gas OR oil\n) OR peat");
    assertThat(desk.editor.versions("energy").getLast().by()).isEqualTo("themes.yml");
  }

  @Test
  void aNewNameIsAVersionOfTheSameRule() {
    Rule before = desk.themes.rules().getFirst();
    desk.editor.change(
        new dev.wirewatch.theme.ThemeDraft("energy", "Power", "#336699", "@fuel", "", List.of()),
        Saving.PLAIN);
    assertThat(desk.theme("energy").version()).isEqualTo(2);
    assertThat(desk.theme("energy").ruleVersion()).isEqualTo(1);
    assertThat(desk.themes.rules().getFirst()).isSameAs(before);
  }

  @Test
  void aChangedVocabularyMakesVersionsOfTheThemesThatUseIt() {
    desk.vocabularies.save("goods", "@fuel OR grain", Saving.PLAIN);
    desk.editor.create(draft("trade", "@goods"), Saving.PLAIN);
    var saved = desk.vocabularies.save("fuel", "gas", new Saving(1, "no oil", false));
    assertThat(saved.themes()).containsExactly("energy", "trade");
    ThemeVersion trade = desk.editor.versions("trade").getFirst();
    assertThat(trade.change()).isEqualTo(VersionChange.VOCABULARY);
    assertThat(trade.note()).isEqualTo("@fuel changed: no oil");
    assertThat(trade.rule()).isEqualTo("((gas\n) OR grain\n)");
    assertThat(desk.theme("coal").version()).isEqualTo(1);
    assertThat(desk.themes.vocabulary("fuel")).contains(new Vocabulary("fuel", "gas", 2));
  }

  @Test
  void anOldVersionComesBackAsANewOne() {
    desk.editor.change(draft("energy", "peat"), Saving.PLAIN);
    desk.editor.restore("energy", 1, false, seen(2));
    assertThat(desk.theme("energy").query()).isEqualTo("@fuel");
    assertThat(desk.editor.versions("energy"))
        .extracting(ThemeVersion::version, ThemeVersion::change)
        .startsWith(tuple(3, VersionChange.RESTORED), tuple(2, VersionChange.CHANGED));
    assertThat(desk.theme("energy").ruleVersion()).isEqualTo(3);
  }

  @Test
  void anOldVersionComesBackWithItsVocabulariesAsTheyWere() {
    desk.vocabularies.save("fuel", "wood", Saving.PLAIN);
    desk.editor.restore("energy", 1, true, Saving.PLAIN);
    assertThat(desk.theme("energy").query()).isEqualTo("(gas OR oil\n)");
  }

  @Test
  void aDeletedThemeKeepsItsHistoryAndMayComeBack() {
    desk.editor.delete("coal", new Saving(1, "nobody reads it", false));
    assertThat(desk.themes.find("coal")).isEmpty();
    assertThat(desk.themes.rules()).extracting(Rule::themeId).containsExactly("energy");
    assertThat(desk.editor.versions("coal").getFirst().change()).isEqualTo(VersionChange.DELETED);
    desk.editor.restore("coal", 1, false, Saving.PLAIN);
    assertThat(desk.theme("coal").version()).isEqualTo(3);
    assertThat(desk.theme("coal").ruleVersion()).isEqualTo(3);
  }

  @Test
  void whoHasNotSeenTheLastVersionIsToldWhatChanged() {
    desk.editor.change(draft("energy", "@fuel OR peat"), seen(1));
    EditConflict conflict =
        conflict(() -> desk.editor.change(draft("energy", "@fuel OR wood"), seen(1)));
    assertThat(conflict).hasMessageContaining("at version 2, saved by local editor");
    assertThat(conflict.changes()).extracting(FieldDiff::field).containsExactly("query");
    assertThat(conflict(() -> desk.editor.delete("energy", seen(1))).version()).isEqualTo(2);
    assertThat(desk.theme("energy").query()).isEqualTo("@fuel OR peat");

    desk.vocabularies.save("fuel", "gas", seen(1));
    assertThat(conflict(() -> desk.vocabularies.save("fuel", "oil", seen(1))).changes())
        .extracting(FieldDiff::field)
        .containsExactly("query");
  }

  @Test
  void ofManyEditorsWhoSawTheSameVersionOneSaves() throws Exception {
    try (var pool = Executors.newFixedThreadPool(6)) {
      List<Future<Saved>> saves =
          IntStream.range(0, 6)
              .mapToObj(
                  n -> pool.submit(() -> desk.editor.change(draft("energy", "peat" + n), seen(1))))
              .toList();
      long saved = 0;
      for (Future<Saved> save : saves) {
        saved += conflicted(save) ? 0 : 1;
      }
      assertThat(saved).isEqualTo(1);
    }
    assertThat(desk.theme("energy").version()).isEqualTo(2);
  }

  private static boolean conflicted(Future<Saved> save) throws InterruptedException {
    try {
      save.get();
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(EditConflict.class);
      return true;
    }
  }

  @Test
  void aBadRuleIsRefusedWithItsPlaceAndNothingIsStored() {
    RuleBook before = desk.themes.book();
    RuleRefused refused =
        refused(() -> desk.editor.create(draft("arms", "gas AND\n AND"), Saving.PLAIN));
    assertThat(refused.problem().line()).isEqualTo(2);
    assertThat(refused.problem().column()).isEqualTo(2);
    assertThat(refused(() -> desk.editor.change(draft("energy", "a\u0000b"), Saving.PLAIN)))
        .hasMessageContaining("Line 1, column 2: Control character U+0000");
    assertThat(refused(() -> desk.editor.create(draft("arms", "@nobody"), Saving.PLAIN)))
        .hasMessageContaining("no vocabulary @nobody");
    desk.themes.refresh();
    assertThat(desk.themes.book()).isEqualTo(before);
  }

  @Test
  void partsThatCannotBeStoredAreNamed() {
    assertThatExceptionOfType(BadRequest.class)
        .isThrownBy(() -> desk.editor.create(draft("No Id", "gas"), Saving.PLAIN))
        .satisfies(problem -> assertThat(problem.field()).isEqualTo("id"));
    var bell = new TestHeadline("Gas\u0007", "", true);
    assertThatExceptionOfType(BadRequest.class)
        .isThrownBy(() -> desk.editor.create(draft("arms", "gas", bell), Saving.PLAIN))
        .satisfies(problem -> assertThat(problem.field()).isEqualTo("tests"));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> desk.editor.change(draft("arms", "gas"), Saving.PLAIN));
    assertThat(conflict(() -> desk.editor.create(draft("coal", "gas"), Saving.PLAIN)))
        .hasMessageContaining("\"coal\" already");
  }

  @Test
  void aVocabularyThatWouldSpoilAThemeIsRefused() {
    desk.editor.create(draft("arms", "missile* NOT @fuel"), Saving.PLAIN);
    assertThat(refused(() -> desk.vocabularies.save("fuel", "gas OR (oil", Saving.PLAIN)))
        .hasMessage("Line 1, column 8: This bracket is never closed.");
    assertThat(refused(() -> desk.vocabularies.save("fuel", "@fuel OR oil", Saving.PLAIN)))
        .hasMessageContaining("contains itself");
    desk.editor.change(draft("arms", "@fuel NEAR/3 missile*"), Saving.PLAIN);
    RuleRefused refused =
        refused(() -> desk.vocabularies.save("fuel", "gas AND oil", Saving.PLAIN));
    assertThat(refused.theme()).isEqualTo("arms");
    assertThat(refused.problem().inVocabulary().orElseThrow().name()).isEqualTo("fuel");
    assertThat(desk.themes.query("fuel")).contains("gas OR oil");
  }

  @Test
  void aVocabularyInUseCannotBeDeleted() {
    desk.vocabularies.save("goods", "@fuel OR grain", Saving.PLAIN);
    VocabularyInUse inUse =
        catchThrowableOfType(
            VocabularyInUse.class, () -> desk.vocabularies.delete("fuel", Saving.PLAIN));
    assertThat(inUse)
        .hasMessage("@fuel cannot be deleted: it is used by the themes energy and @goods.");
    desk.vocabularies.delete("goods", Saving.PLAIN);
    assertThat(desk.themes.vocabulary("goods")).isEmpty();
    assertThat(desk.vocabularies.versions("goods")).hasSize(2);
    desk.vocabularies.restore("goods", 1, Saving.PLAIN);
    assertThat(desk.themes.vocabulary("goods").orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void testHeadlinesAreTriedOnEverySave() {
    var gas = new TestHeadline("Gas for all", "", true);
    var ship = new TestHeadline("A ship sinks", "", false);
    desk.editor.change(draft("energy", "@fuel", gas, ship), Saving.PLAIN);
    assertThat(desk.editor.headlines("energy")).containsExactly(gas, ship);
    TestReport report =
        desk.editor.change(draft("energy", "oil OR ship", gas, ship), Saving.PLAIN).tests();
    assertThat(report.sentence()).isEqualTo("2 of 2 test headlines fail.");
    assertThat(desk.vocabularies.save("fuel", "oil", Saving.PLAIN).tests().total()).isZero();
    assertThatExceptionOfType(TestsFail.class)
        .isThrownBy(
            () -> desk.editor.change(draft("energy", "peat", gas), new Saving(null, "", true)))
        .satisfies(failure -> assertThat(failure.report().failing()).hasSize(1));
    assertThat(desk.theme("energy").query()).isEqualTo("oil OR ship");
  }

  @Test
  void otherTestHeadlinesAreANewVersion() {
    desk.editor.change(draft("energy", "@fuel", new TestHeadline("Oil", "en", true)), Saving.PLAIN);
    assertThat(desk.editor.versions("energy").getFirst().tests()).isEqualTo("match en: Oil");
  }

  @Test
  void aThemeThatWentBadElsewhereStopsNobodyFromSaving() {
    desk.database.jdbc().sql("update vocabulary set query = '(gas'").update();
    desk.editor.change(draft("coal", "coal OR peat"), Saving.PLAIN);
    assertThat(desk.theme("energy").problem()).contains("In @fuel, line 1, column 1");
    assertThat(desk.theme("energy").ruleVersion()).isEqualTo(1);
    assertThat(desk.themes.rules()).extracting(Rule::themeId).contains("energy");
    assertThat(refused(() -> desk.editor.change(draft("energy", "@fuel wood"), Saving.PLAIN)))
        .isNotNull();
  }

  @Test
  void anotherNodeTakesOverWhatWasSaved() {
    var other = new Editing(desk.database, new Content(Map.of(), List.of()));
    desk.editor.change(draft("energy", "peat"), Saving.PLAIN);
    assertThat(other.theme("energy").query()).isEqualTo("@fuel");
    other.themes.refresh();
    assertThat(other.themes.all()).isEqualTo(desk.themes.all());
    assertThat(other.themes.book().revision()).isEqualTo(desk.themes.book().revision());
  }

  @Test
  void noFileOverwritesWhatPeopleChangedOrDeleted() {
    desk.editor.change(draft("energy", "peat"), Saving.PLAIN);
    desk.editor.delete("coal", Saving.PLAIN);
    var file =
        new Content(
            Map.of("fuel", "gas OR oil"),
            List.of(draft("energy", "@fuel AND pipe"), draft("coal", "coal AND pipe")));
    var again = new Editing(desk.database, file);
    assertThat(again.themes.all()).isEqualTo(desk.themes.all());
  }

  private static RuleRefused refused(ThrowingCallable call) {
    return catchThrowableOfType(RuleRefused.class, call);
  }

  private static EditConflict conflict(ThrowingCallable call) {
    return catchThrowableOfType(EditConflict.class, call);
  }
}
