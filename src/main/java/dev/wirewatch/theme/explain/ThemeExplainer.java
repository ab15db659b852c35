package dev.wirewatch.theme.explain;

import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.ExplainedText;
import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.QueryFields;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.query.explain.Explanation;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.ThemeEditor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Explains texts by the rules in force. */
@Component
public class ThemeExplainer {

  private static final Logger log = LoggerFactory.getLogger(ThemeExplainer.class);

  private final Themes themes;
  private final ThemeEditor editor;

  /** Taking a rule apart takes longer than explaining a text. */
  private final Map<String, Ready> known = new ConcurrentHashMap<>();

  private record Ready(int ruleVersion, Optional<Explainer> explainer) {}

  public ThemeExplainer(Themes themes, ThemeEditor editor) {
    this.themes = themes;
    this.editor = editor;
  }

  /** What the rule of each theme says of a text; themes without a rule in force are left out. */
  public Map<Theme, Explanation> explain(ItemText text) {
    RuleBook book = themes.book();
    var explained = new LinkedHashMap<Theme, Explanation>();
    for (Theme theme : book.themes()) {
      explainer(book, theme).ifPresent(each -> explained.put(theme, explain(each, text)));
    }
    return explained;
  }

  /** The rule of a theme, ready to explain texts; empty if no rule is in force. */
  public Optional<Explainer> explainer(String themeId) {
    return themes.find(themeId).flatMap(theme -> explainer(themes.book(), theme));
  }

  /** What a rule says of a text. */
  public static Explanation explain(Explainer explainer, ItemText text) {
    return explainer.explain(
        ExplainedText.of(
            text.title(),
            text.summary(),
            text.body().text(),
            text.categories(),
            Map.of(
                QueryFields.OUTLET,
                text.outlet(),
                QueryFields.COUNTRY,
                text.country(),
                QueryFields.LANG,
                text.language())));
  }

  private Optional<Explainer> explainer(RuleBook book, Theme theme) {
    int version = theme.ruleVersion();
    Ready ready = known.get(theme.id());
    if (ready == null || ready.ruleVersion() != version) {
      ready = new Ready(version, version == 0 ? Optional.empty() : takenApart(book, theme));
      known.put(theme.id(), ready);
    }
    return ready.explainer();
  }

  private Optional<Explainer> takenApart(RuleBook book, Theme theme) {
    try {
      return Optional.of(
          theme.problem() == null
              ? Explainer.of(theme.query(), vocabularies(book))
              : Explainer.of(lastGoodRule(theme), Vocabularies.NONE));
    } catch (QueryProblem e) {
      log.warn("The rule of theme {} cannot be explained: {}", theme.id(), e.sentence());
      return Optional.empty();
    }
  }

  private String lastGoodRule(Theme theme) {
    return editor.versions(theme.id()).stream()
        .filter(version -> version.version() == theme.version())
        .map(ThemeVersion::rule)
        .findFirst()
        .orElse("");
  }

  private static Vocabularies vocabularies(RuleBook book) {
    return name ->
        book.vocabularies().stream()
            .filter(vocabulary -> vocabulary.name().equals(name))
            .map(Vocabulary::query)
            .findFirst();
  }
}
