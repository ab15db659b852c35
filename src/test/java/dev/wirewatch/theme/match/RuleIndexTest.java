package dev.wirewatch.theme.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.query.MarkedFields;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.TextWords;
import dev.wirewatch.query.WordLists;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.file.ThemesFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleIndexTest {

  @Test
  void findsEveryRuleThatMayMatchAndNoOther() throws Exception {
    var shipped = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    var lists = new WordLists();
    var rules = new ArrayList<CompiledRule>();
    for (Rule rule : new ManyRules(shipped.vocabularies().values()).rules(2_000)) {
      rules.add(CompiledRule.of(rule, lists));
    }
    for (String query :
        List.of(
            "Putin",
            "lang:ru",
            "lang:ru AND Xi",
            "2 of (gas, oil, yuan)",
            "title:(Beijing NEAR/3 Moscow) OR Tokyo",
            "Mosk?w OR Kremlin",
            "Lavrow~1 NOT Wang")) {
      var parsed = QueryLanguage.understand(query, name -> Optional.empty());
      rules.add(CompiledRule.of(new Rule(query, 1, parsed), lists));
    }
    var index = new RuleIndex(rules, lists.commonness());
    var possible = new ArrayList<CompiledRule>();
    for (var theme : shipped.themes()) {
      for (var headline : theme.tests()) {
        var title = lists.mark(TextWords.of(headline.text()));
        var summary = lists.mark(TextWords.of(theme.description() + " " + headline.text()));
        var texts = MarkedFields.of(title, summary);
        var found = index.possible(texts);

        assertThat(found)
            .as(headline.text())
            .isEqualTo(rules.stream().filter(rule -> rule.mayMatch(texts)).toList());
        possible.addAll(found);
      }
    }
    assertThat(possible)
        .extracting(CompiledRule::themeId)
        .contains("Putin", "lang:ru")
        .anyMatch(id -> id.startsWith("rule"));
  }
}
