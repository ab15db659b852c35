package dev.wirewatch.dashboard;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.dashboard.wire.WireAddress;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.recall.Recall;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.web.page.Address;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The analysis: its passages, what they cite, and what the wires have brought on each. */
@Component
class AnalysisPanel {

  private static final Set<String> TEXTS_AND_FEEDS =
      Set.of(
          "analysis",
          "passage",
          "passage_theme",
          "citation",
          "feed.name",
          "feed.url",
          "feed.outlet",
          "feed.language",
          "feed.enabled",
          "feed.deleted_at");

  private final Analyses analyses;
  private final KnownAnalyses known;
  private final Themes themes;
  private final Items items;
  private final Recall recall;

  AnalysisPanel(Analyses analyses, KnownAnalyses known, Themes themes, Items items, Recall recall) {
    this.analyses = analyses;
    this.known = known;
    this.themes = themes;
    this.items = items;
    this.recall = recall;
  }

  private Optional<Analysis> linked(String id) {
    return recall.of(List.of("analysis", id), TEXTS_AND_FEEDS, () -> analyses.find(id));
  }

  /**
   * The analysis that an address chooses, or the first; none where there is none at all. Its
   * citations name no feeds.
   */
  Optional<Analysis> chosen(Address address) {
    String id = address.first("analysis");
    List<Analysis> all = known.unlinked();
    return all.stream()
        .filter(analysis -> analysis.id().equals(id))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Themes of the chosen passage; empty if none is chosen. */
  Set<String> narrowed(Address address) {
    return chosen(address).stream()
        .flatMap(analysis -> analysis.passages().stream())
        .filter(passage -> isChosen(passage, address))
        .flatMap(passage -> passage.themes().stream())
        .collect(Collectors.toSet());
  }

  @Nullable AnalysisView view(Address address, Instant since) {
    return chosen(address)
        .flatMap(analysis -> linked(analysis.id()))
        .map(analysis -> view(analysis, address, since))
        .orElse(null);
  }

  private AnalysisView view(Analysis analysis, Address address, Instant since) {
    boolean original = analysis.hasOriginal() && !"digest".equals(address.first("text"));
    Map<String, String> names =
        themes.all().stream().collect(Collectors.toMap(Theme::id, Theme::name));
    return new AnalysisView(
        analysis,
        original,
        address.with("text", "original"),
        address.with("text", "digest"),
        others(analysis, address),
        analysis.passages().stream()
            .map(passage -> view(passage, original, address, names, since))
            .toList());
  }

  private List<AnalysisView.Other> others(Analysis analysis, Address address) {
    return known.unlinked().stream()
        .filter(other -> !other.id().equals(analysis.id()))
        .map(o -> new AnalysisView.Other(o.title(), address.unfiltered().with("analysis", o.id())))
        .toList();
  }

  private AnalysisView.PassageView view(
      Passage passage,
      boolean original,
      Address address,
      Map<String, String> names,
      Instant since) {
    boolean chosen = isChosen(passage, address);
    Address all = WireAddress.explicit(address.without("passage"));
    String text = passage.text();
    return new AnalysisView.PassageView(
        passage.position(),
        original && text != null || passage.summary().isEmpty() && text != null
            ? text
            : passage.summary(),
        passage.themes().stream()
            .map(id -> new AnalysisView.ThemeName(id, names.getOrDefault(id, id)))
            .toList(),
        passage.citations().stream().map(AnalysisView.Cited::of).toList(),
        counts(passage, since),
        chosen,
        chosen
            ? all
            : withoutSingleThemes(address)
                .with("passage", String.valueOf(passage.position()))
                .with("tab", "wire"));
  }

  /** A passage takes the place of single themes. */
  private static Address withoutSingleThemes(Address address) {
    boolean any = address.all("theme").equals(List.of(ItemFilter.ANY_THEME));
    return any ? address : address.without("theme");
  }

  private AnalysisView.Counts counts(Passage passage, Instant since) {
    if (passage.themes().isEmpty()) {
      return new AnalysisView.Counts(0, 0, 0);
    }
    Set<String> wanted = Set.copyOf(passage.themes());
    return new AnalysisView.Counts(
        count(wanted, Set.of(), null),
        count(wanted, Set.of(State.KEPT), null),
        count(wanted, Set.of(), since));
  }

  private long count(Set<String> wanted, Set<State> states, @Nullable Instant since) {
    var filter = new ItemFilter(wanted, Set.of(), Set.of(), Set.of(), states, null, since, null);
    return Items.withoutText(() -> items.count(filter));
  }

  private static boolean isChosen(Passage passage, Address address) {
    return String.valueOf(passage.position()).equals(address.first("passage"));
  }
}
