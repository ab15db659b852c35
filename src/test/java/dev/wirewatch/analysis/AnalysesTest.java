package dev.wirewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.analysis.text.Article;
import dev.wirewatch.config.Commits;
import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.config.Durability;
import dev.wirewatch.item.ItemTagger;
import dev.wirewatch.item.Tag;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AnalysesTest {

  /** Suggests the theme "energy" wherever gas is mentioned. */
  static final ItemTagger TAGGER =
      texts -> texts.stream().map(text -> energyIf(text.summary().text().contains("gas"))).toList();

  private static final ConfigFile DIGEST = new ConfigFile("talks.md", DigestParserTest.GOOD);
  private static final String ORIGINAL =
      "HARBOUR TALKS\n\nTwo states met. They ate. In Larnholm nobody knew.\n\nNobody asked.";
  private static final String OTHER =
      "Pipe Dreams\n\nMay 12, 2019\n\nThey sell gas (TASS, May 9).\n\nNobody buys.";

  private Instant now = Instant.parse("2026-03-31T08:00:00Z");
  private final AnalysisSeed seed;
  private final Analyses analyses;

  AnalysesTest(TestDatabase database) {
    var opened = database.open();
    KnownThemes themes = () -> Set.of("energy");
    var user = new CurrentUser(false);
    InstantSource clock = () -> now;
    var store =
        new AnalysisStore(
            opened.jdbc(),
            new StaticListableBeanFactory().getBeanProvider(RevisedPassages.class),
            clock);
    var imports = new AnalysisImport(store, TAGGER);
    seed =
        new AnalysisSeed(
            store,
            imports,
            themes,
            new StaticListableBeanFactory().getBeanProvider(SownAnalyses.class),
            opened.transactions());
    analyses =
        new Analyses(
            store,
            imports,
            new FormerRevisions(opened.jdbc()),
            () -> List.of(OutletFeedsTest.feed(7, "TASS", "en", true)),
            themes,
            user,
            new ActivityLog(
                new JdbcTemplate(opened.dataSource()), user, clock, opened.transactions()),
            new Commits(
                new JdbcTransactionManager(opened.dataSource()),
                new Durability(opened.dataSource())));
  }

  private static List<Tag> energyIf(boolean gas) {
    return gas ? List.of(new Tag("energy", Tag.Origin.RULE, 1, List.of())) : List.of();
  }

  @Test
  void keepsWhatTheDigestSays() {
    seed.sow(List.of(DIGEST), List.of());
    assertThat(analyses.all())
        .containsExactlyElementsOf(analyses.find("harbour-talks").stream().toList());
    Analysis analysis = harbourTalks();
    assertThat(analysis.title()).isEqualTo("Harbour Talks");
    assertThat(analysis.date()).isEqualTo(LocalDate.of(2019, 5, 12));
    assertThat(analysis.hasOriginal()).isFalse();
    assertThat(analysis.passages()).extracting(Passage::position).containsExactly(1, 2);
    assertThat(analysis.passages().getFirst().themes()).containsExactly("energy", "japan");
  }

  @Test
  void linksCitationsToTheFeedsOfTheirOutlets() {
    seed.sow(List.of(DIGEST), List.of());
    assertThat(harbourTalks().passages().getFirst().citations())
        .extracting(Citation::feedId)
        .containsExactly(7L, null);
  }

  @Test
  void putsTheOriginalToThePassagesOfItsDigest() {
    seed.sow(List.of(DIGEST), List.of(new ConfigFile("talks.txt", ORIGINAL)));
    assertThat(harbourTalks().passages())
        .extracting(Passage::text)
        .containsExactly("Two states met. They ate.", "In Larnholm nobody knew.\n\nNobody asked.");
    assertThat(analyses.all()).hasSize(1);
  }

  @Test
  void takesAnOriginalByHand() throws ImportProblem {
    seed.sow(List.of(DIGEST), List.of());
    assertThat(bring(ORIGINAL, "talks.txt")).isEqualTo(harbourTalks());
    assertThat(harbourTalks().hasOriginal()).isTrue();
  }

  @Test
  void renewsAnAnalysisWhoseFileHasChangedAndKeepsItsOriginal() throws ImportProblem {
    seed.sow(List.of(DIGEST), List.of());
    bring(ORIGINAL, "talks.txt");
    String changed =
        DIGEST.text().replace("Nobody knows more.", "News.").replace("Larnholm", "ate");
    seed.sow(List.of(new ConfigFile("talks.md", changed)), List.of());
    assertThat(harbourTalks().passages().getLast().summary()).isEqualTo("News.");
    assertThat(harbourTalks().passages().getLast().text()).startsWith("They ate.");
  }

  @Test
  void showsNoOriginalThatTheChangedDigestDoesNotFit() throws ImportProblem {
    seed.sow(List.of(DIGEST), List.of());
    bring(ORIGINAL, "talks.txt");
    String changed = DIGEST.text().replace("Larnholm", "Sund");
    seed.sow(List.of(new ConfigFile("talks.md", changed)), List.of());
    assertThat(harbourTalks().hasOriginal()).isFalse();
  }

  @Test
  void whatWasDeletedIsNotBroughtBackByFiles() throws ImportProblem {
    var original = new ConfigFile("talks.txt", ORIGINAL);
    var other = new ConfigFile("pipes.txt", OTHER);
    seed.sow(List.of(DIGEST), List.of(original, other));
    assertThat(analyses.delete("harbour-talks")).isTrue();
    assertThat(analyses.delete("harbour-talks")).isFalse();

    seed.sow(List.of(DIGEST), List.of(original, other));

    assertThat(analyses.all()).extracting(Analysis::id).containsExactly("pipe-dreams");
    Analysis byHand = bring(ORIGINAL, "talks.txt");
    assertThat(byHand.passages()).extracting(Passage::summary).containsOnly("");
    assertThat(analyses.delete(byHand.id())).isTrue();
    seed.sow(List.of(DIGEST), List.of(original));
    assertThat(analyses.all()).hasSize(1);
  }

  @Test
  void refreshesOriginalsAtEachStart() {
    seed.sow(List.of(DIGEST), List.of(new ConfigFile("talks.txt", ORIGINAL)));
    String longer = ORIGINAL + "\n\nThe end came.";
    seed.sow(List.of(DIGEST), List.of(new ConfigFile("talks.txt", longer)));
    assertThat(harbourTalks().passages().getLast().text()).endsWith("The end came.");
  }

  @Test
  void makesAnAnalysisOfItsOwnWhereNoDigestHasTheTitle() throws ImportProblem {
    Analysis analysis = bring(OTHER, "pasted");
    assertThat(analysis.id()).isEqualTo("pipe-dreams");
    assertThat(analysis.passages())
        .containsExactly(
            new Passage(
                1,
                "",
                "They sell gas (TASS, May 9).",
                List.of("energy"),
                List.of(new Citation("TASS", LocalDate.of(2019, 5, 9), "TASS, May 9", 7L))),
            new Passage(2, "", "Nobody buys.", List.of(), List.of()));
  }

  @Test
  void replacesATextThatComesAgain() throws ImportProblem {
    bring(OTHER, "pasted");
    bring(OTHER + "\n\nIt ends here.", "pasted");
    assertThat(analyses.all()).hasSize(1).first().extracting(a -> a.passages().size()).isEqualTo(3);
  }

  @Test
  void saysWhyATextCannotBeTakenIn() {
    seed.sow(List.of(DIGEST), List.of());
    assertRefused("Only a title", "no paragraph");
    assertRefused(
        "Harbour Talks\n\nTwo states met.", "passage 2, which begins around \"Larnholm\"");
    assertRefused("x".repeat(200_001), "too long");
    assertRefused("Title" + "\n\nA line.".repeat(1001), "more than 1,000 paragraphs");
    assertRefused("\n".repeat(150_000), "no title");
  }

  @Test
  void stopsTheStartAtAnOriginalThatCannotBeTakenIn() {
    assertThatExceptionOfType(ConfigProblem.class)
        .isThrownBy(() -> seed.sow(List.of(), List.of(new ConfigFile("empty.txt", ""))))
        .withMessageContaining("empty.txt: The text has no title");
  }

  @Test
  void stopsTheStartAtTwoDigestsWithOneId() {
    assertThatExceptionOfType(ConfigProblem.class)
        .isThrownBy(
            () -> seed.sow(List.of(DIGEST, new ConfigFile("b.md", DIGEST.text())), List.of()))
        .withMessageContaining("b.md, line 1: The id is that of talks.md");
  }

  @Test
  void stopsTheStartAtAnOriginalThatIsNotThere(@TempDir Path folder) {
    String missing = folder.resolve("missing.txt").toString();
    assertThatExceptionOfType(ConfigProblem.class)
        .isThrownBy(() -> AnalysisFiles.named(List.of(missing)))
        .withMessageContaining("missing.txt: There is no such file");
  }

  private void assertRefused(String text, String reason) {
    assertThatExceptionOfType(ImportProblem.class)
        .isThrownBy(() -> bring(text, "pasted"))
        .withMessageContaining(reason);
  }

  private Analysis bring(String text, String source) throws ImportProblem {
    return analyses.bring(NewArticle.of(Article.parse(text), text, source));
  }

  private Analysis harbourTalks() {
    return analyses.find("harbour-talks").orElseThrow();
  }
}
