package dev.wirewatch.theme.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.file.ThemesFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedHeadlinesTest {

  private final Editing desk =
      new Editing(
          TestDatabase.H2.open(),
          ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml")))));

  @Test
  void theShippedRulesPassTheirTestHeadlines() {
    var report = HeadlineTests.run(desk.themes.rules(), desk.stored.store.headlines());
    assertThat(report.failing()).isEmpty();
    assertThat(report.total()).isGreaterThanOrEqualTo(80);
  }

  @Test
  void eachShippedThemeHasHeadlinesOfBothKinds() {
    for (ThemeDraft theme : desk.editor.drafts()) {
      assertThat(theme.tests())
          .as(theme.id())
          .extracting(TestHeadline::expected)
          .contains(true, false);
    }
  }
}
