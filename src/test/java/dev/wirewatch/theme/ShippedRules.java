package dev.wirewatch.theme;

import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of {@code config/themes.yml}, for measuring them. */
final class ShippedRules implements AutoCloseable {

  private final RuleSet rules;
  private final List<String> themes;

  ShippedRules() throws QueryProblem {
    var content = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    var parsed = new ArrayList<Rule>();
    for (var theme : content.themes()) {
      var query =
          QueryLanguage.parse(
              theme.query(), name -> Optional.ofNullable(content.vocabularies().get(name)));
      parsed.add(new Rule(theme.id(), 1, query));
    }
    this.rules = new RuleSet(parsed);
    this.themes = parsed.stream().map(Rule::themeId).toList();
  }

  List<String> themes() {
    return themes;
  }

  Set<String> themesOf(String title, String summary) {
    return rules.tag(List.of(new ItemText(title, summary, "", "", ""))).getFirst().stream()
        .map(Tag::themeId)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    rules.close();
  }
}
