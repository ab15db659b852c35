package dev.wirewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.config.Commits;
import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.config.Durability;
import dev.wirewatch.config.Folders;
import dev.wirewatch.item.ItemTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

class AnalysisFilesTest {

  private static final String ORIGINAL =
      "Harbour Talks\n\nTwo states met. In Larnholm nobody knew.";

  @EnableConfigurationProperties({Folders.class, AnalysisSettings.class})
  static class Settings {}

  @TempDir private Path folder = Path.of("");

  private ApplicationContextRunner program = new ApplicationContextRunner();

  @BeforeEach
  void prepare() throws IOException {
    Path analyses = Files.createDirectories(folder.resolve("config/analysis"));
    Files.writeString(analyses.resolve("talks.md"), DigestParserTest.GOOD);
    var database = TestDatabase.H2.open();
    program =
        program
            .withConfiguration(
                AutoConfigurations.of(
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    TransactionAutoConfiguration.class))
            .withBean(DataSource.class, database::dataSource)
            .withBean(ItemTagger.class, () -> AnalysesTest.TAGGER)
            .withBean(KnownThemes.class, () -> () -> Set.of("energy", "japan"))
            .withBean(ConfiguredFeeds.class, () -> List::of)
            .withBean(InstantSource.class, InstantSource::system)
            .withBean(CurrentUser.class, () -> new CurrentUser(false))
            .withUserConfiguration(
                Settings.class,
                ConfigFiles.class,
                AnalysisStore.class,
                FormerRevisions.class,
                Commits.class,
                ActivityLog.class,
                AnalysisImport.class,
                AnalysisSeed.class,
                AnalysisFiles.class,
                Analyses.class,
                Durability.class)
            .withPropertyValues("wirewatch.config-dir=" + folder.resolve("config"));
  }

  @Test
  void readsDigestsAtTheStart() {
    program.run(
        context -> assertThat(originals(context.getBean(Analyses.class))).containsOnly(false));
  }

  @Test
  void takesInTextsThatWereDroppedIntoTheFolder() throws IOException {
    Files.writeString(folder.resolve("config/analysis/any name.txt"), ORIGINAL);
    program.run(
        context -> assertThat(originals(context.getBean(Analyses.class))).containsOnly(true));
  }

  @Test
  void takesInTextsThatTheSettingsName() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), ORIGINAL);
    Path two = Files.writeString(folder.resolve("two.txt"), "Pipe Dreams\n\nThey sell gas.");
    program
        .withPropertyValues("wirewatch.analysis.originals=" + one + ", " + two)
        .run(context ->
            assertThat(originals(context.getBean(Analyses.class))).containsExactly(true, true));
  }

  @Test
  void stopsTheStartAtAFileThatIsNotThere() {
    program
        .withPropertyValues("wirewatch.analysis.originals=" + folder.resolve("missing.txt"))
        .run(context ->
            assertThat(context)
                .getFailure()
                .isInstanceOf(ConfigProblem.class)
                .hasMessageContaining("missing.txt: There is no such file"));
  }

  private static List<Boolean> originals(Analyses analyses) {
    return analyses.all().stream().map(Analysis::hasOriginal).toList();
  }
}
