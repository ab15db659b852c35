package dev.wirewatch.dashboard.theme.one;

import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.ThemeEditor;
import dev.wirewatch.theme.explain.ThemeExplainer;
import dev.wirewatch.theme.pages.DailyCounts;
import dev.wirewatch.theme.pages.RuleText;
import dev.wirewatch.theme.pages.VersionLine;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what a theme's own page shows. */
@Component
class ThemePages {

  private static final int ITEMS = 15;

  private final Themes themes;
  private final ThemeEditor editor;
  private final ThemeExplainer explainer;
  private final DailyCounts counts;
  private final Items items;
  private final ItemViews views;
  private final InstantSource clock;

  ThemePages(
      Themes themes,
      ThemeEditor editor,
      ThemeExplainer explainer,
      DailyCounts counts,
      Items items,
      ItemViews views,
      InstantSource clock) {
    this.themes = themes;
    this.editor = editor;
    this.explainer = explainer;
    this.counts = counts;
    this.items = items;
    this.views = views;
    this.clock = clock;
  }

  /** The page of a theme, a deleted one too. */
  ThemePage page(String id) {
    List<ThemeVersion> versions = editor.versions(id);
    Optional<Theme> theme = themes.find(id);
    ThemeVersion last = versions.isEmpty() ? null : versions.getFirst();
    String query = theme.map(Theme::query).orElse(last == null ? "" : last.query());
    Instant now = clock.instant();
    return new ThemePage(
        id,
        theme.map(Theme::name).orElse(last == null ? id : last.name()),
        theme.map(Theme::description).orElse(last == null ? "" : last.description()),
        theme.isEmpty(),
        theme.map(Theme::problem).orElse(null),
        rule(query),
        theme.isEmpty() ? List.of() : tests(id),
        counts.now().of(id),
        latest(id, now),
        versions.stream().map(version -> VersionLine.of(version, now)).toList());
  }

  List<RuleText> rule(String query) {
    Set<String> names =
        themes.vocabularies().stream().map(Vocabulary::name).collect(Collectors.toSet());
    return RuleText.of(query, names);
  }

  /** Those that fail first. */
  private List<TestLine> tests(String id) {
    return explainer.explainer(id).stream()
        .flatMap(rule -> editor.headlines(id).stream().map(test -> TestLine.of(test, rule)))
        .sorted((a, b) -> Boolean.compare(a.passes(), b.passes()))
        .toList();
  }

  private List<ThemePage.Latest> latest(String id, Instant now) {
    ItemFilter filter = ItemFilter.NONE.withThemes(Set.of(id));
    return Items.withoutText(() -> items.find(filter, null, ITEMS)).items().stream()
        .map(item ->
            new ThemePage.Latest(views.view(item), Moment.of(item.time(), now, ReaderZone.get())))
        .toList();
  }

  /** How many items have a theme. */
  long tagged(String id) {
    return Items.withoutText(() -> items.count(ItemFilter.NONE.withThemes(Set.of(id))));
  }
}
