package dev.wirewatch.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.TextWords;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.query.explain.Explanation;
import dev.wirewatch.theme.file.ThemesFile;
import dev.wirewatch.theme.match.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every shipped rule on every shipped test headline: what is explained is what is tagged. */
class ShippedExplanationsTest {

  @Test
  void agreeWithTheTagger() throws QueryProblem {
    var content = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    Vocabularies vocabularies = name -> Optional.ofNullable(content.vocabularies().get(name));
    List<String> headlines =
        content.themes().stream()
            .flatMap(theme -> theme.tests().stream())
            .map(TestHeadline::text)
            .distinct()
            .toList();
    assertThat(headlines).hasSizeGreaterThan(50);
    for (ThemeDraft theme : content.themes()) {
      var query = QueryLanguage.understand(theme.query(), vocabularies);
      Set<String> tagged = tagged(new Rule(theme.id(), 1, query), headlines);
      var explainer = Explainer.of(theme.query(), vocabularies);
      Map<String, Explanation> explained =
          headlines.stream()
              .collect(Collectors.toMap(each -> each, each -> explain(explainer, each)));
      explained.forEach((headline, explanation) ->
          assertThat(explanation.matched())
              .as("%s: %s: %s", theme.id(), headline, explanation.sentence())
              .isEqualTo(tagged.contains(headline)));
    }
  }

  private static Explanation explain(Explainer explainer, String headline) {
    return explainer.explain(TextWords.of(headline), TextWords.of(""), Map.of());
  }

  private static Set<String> tagged(Rule rule, List<String> headlines) {
    var rules = new RuleSet(List.of(rule));
    return headlines.stream()
        .filter(
            each -> !rules.tag(List.of(new ItemText(each, "", "", "", ""))).getFirst().isEmpty())
        .collect(Collectors.toSet());
  }
}
