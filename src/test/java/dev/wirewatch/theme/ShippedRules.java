package dev.wirewatch.theme;

import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.file.ThemesFile;
import dev.wirewatch.theme.match.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rules of {@code config/themes.yml}, for measuring them. */
public final class ShippedRules {

  private final RuleSet rules;
  private final List<String> themes;

  ShippedRules() throws QueryProblem {
    this(UnaryOperator.identity());
  }

  /**
   * @param change what is tried with each rule, such as another way to look
   */
  public ShippedRules(UnaryOperator<String> change) throws QueryProblem {
    var content = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    var parsed = new ArrayList<Rule>();
    for (var theme : content.themes()) {
      var query =
          QueryLanguage.understand(
              change.apply(theme.query()),
              name -> Optional.ofNullable(content.vocabularies().get(name)));
      parsed.add(new Rule(theme.id(), 1, query));
    }
    this.rules = new RuleSet(parsed);
    this.themes = parsed.stream().map(Rule::themeId).toList();
  }

  public List<String> themes() {
    return themes;
  }

  /** The tags of a text. */
  public List<Tag> tag(ItemText text) {
    return rules.tag(List.of(text)).getFirst();
  }

  /** The tags of each item, in the same order. */
  List<List<Tag>> tag(List<GoldSet.Item> items) {
    return rules.tag(
        items.stream()
            .map(item -> new ItemText(item.title(), item.summary(), item.lang(), "", ""))
            .toList());
  }
}
