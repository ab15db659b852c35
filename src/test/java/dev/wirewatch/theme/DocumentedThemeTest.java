package dev.wirewatch.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.theme.file.ThemesFile;
import dev.wirewatch.theme.match.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rule that the page for users shows can be used, and does what it says. */
class DocumentedThemeTest {

  @Test
  void theExampleMatchesInEveryScript() throws Exception {
    String example =
        Files.readAllLines(Path.of("src", "docs", "themes.md")).stream()
            .filter(line -> line.startsWith("    energy:"))
            .map(line -> line.substring(line.indexOf(':') + 1))
            .findFirst()
            .orElseThrow();
    var content = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    var query =
        QueryLanguage.understand(
            example, name -> Optional.ofNullable(content.vocabularies().get(name)));
    var rules = new RuleSet(List.of(new Rule("energy", 1, query)));
    var texts =
        List.of(
            text("Russia sends China more gas"),
            text("Россия увеличит поставки нефти в Китай"),
            text("中国进口俄罗斯天然气"),
            text("Gazprom sells gas to Germany"));
    assertThat(rules.tag(texts).stream().map(List::isEmpty))
        .containsExactly(false, false, false, true);
  }

  private static ItemText text(String title) {
    return new ItemText(title, "", "", "", "");
  }
}
