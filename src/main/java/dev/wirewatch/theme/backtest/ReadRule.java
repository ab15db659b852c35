package dev.wirewatch.theme.backtest;

import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.ParsedQuery;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.explain.ThemeExplainer;
import dev.wirewatch.theme.match.RuleSet;
import java.util.List;
import java.util.Optional;

/** A rule with the vocabularies that it uses. */
record ReadRule(String text, Vocabularies vocabularies, ParsedQuery query) {

  static ReadRule of(String text, Vocabularies vocabularies) throws QueryProblem {
    return new ReadRule(text, vocabularies, QueryLanguage.understand(text, vocabularies));
  }

  static ReadRule inlined(String rule) throws QueryProblem {
    return new ReadRule(rule, Vocabularies.NONE, QueryLanguage.understandInlined(rule));
  }

  /** The tag that the rule would set on each text. */
  List<Optional<Tag>> tags(List<ItemText> texts) {
    var rules = new RuleSet(List.of(new Rule("", 1, query)));
    return rules.tag(texts).stream().map(tags -> tags.stream().findFirst()).toList();
  }

  /** What the rule says of each text, as a sentence. */
  List<String> sentences(List<ItemText> texts) throws QueryProblem {
    if (texts.isEmpty()) {
      return List.of();
    }
    var explainer = Explainer.of(text, vocabularies);
    return texts.stream().map(each -> ThemeExplainer.explain(explainer, each).sentence()).toList();
  }
}
