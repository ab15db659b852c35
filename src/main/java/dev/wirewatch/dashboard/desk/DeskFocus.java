package dev.wirewatch.dashboard.desk;

import dev.wirewatch.analysis.Passage;
import dev.wirewatch.dashboard.KnownAnalyses;
import dev.wirewatch.dashboard.item.ItemHistory;
import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.suggest.Keeping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The item in focus: what a decision about it needs, and no more than that. */
@Component
class DeskFocus {

  private final Items items;
  private final ItemViews views;
  private final ItemHistory histories;
  private final Themes themes;
  private final KnownAnalyses analyses;
  private final ThemeExamples examples;
  private final Keeping keeping;
  private final Aside aside;
  private final Copies copies;

  DeskFocus(
      Items items,
      ItemViews views,
      ItemHistory histories,
      Themes themes,
      KnownAnalyses analyses,
      ThemeExamples examples,
      Keeping keeping,
      Aside aside,
      Copies copies) {
    this.items = items;
    this.views = views;
    this.histories = histories;
    this.themes = themes;
    this.analyses = analyses;
    this.examples = examples;
    this.keeping = keeping;
    this.aside = aside;
    this.copies = copies;
  }

  /**
   * A passage that an item bears on.
   *
   * @param analysis the title of its analysis
   * @param text the original where it was brought in, else the digest
   * @param themes those that both have, by id
   */
  record Borne(String analysis, String language, int position, String text, List<String> themes) {}

  /**
   * Puts what the template shows into the model; why it stands where it does, where that was
   * learned.
   */
  void fill(Model model, Item item, DeskOrder order) {
    Set<String> tagged = item.tags().stream().map(Tag::themeId).collect(Collectors.toSet());
    List<Theme> known = themes.all();
    model.addAttribute("view", views.view(item));
    model.addAttribute("aside", aside.of(List.of(item.id())).get(item.id()));
    model.addAttribute("copies", copies.of(item));
    model.addAttribute("colleagues", aside.colleagues());
    model.addAttribute("summary", views.summary(item));
    model.addAttribute("body", body(item));
    model.addAttribute("history", histories.of(item));
    model.addAttribute("judged", order == DeskOrder.LIKELY ? keeping.judge(item) : null);
    model.addAttribute("passages", passages(tagged));
    model.addAttribute(
        "about", known.stream().filter(t -> tagged.contains(t.id())).map(examples::of).toList());
    model.addAttribute(
        "addable", known.stream().filter(theme -> !tagged.contains(theme.id())).toList());
  }

  private List<?> body(Item item) {
    return items
        .text(item.id())
        .map(text -> views.body(item, text.body().text()))
        .orElseGet(List::of);
  }

  private List<Borne> passages(Set<String> tagged) {
    return analyses.unlinked().stream()
        .flatMap(analysis ->
            analysis.passages().stream()
                .filter(passage -> passage.themes().stream().anyMatch(tagged::contains))
                .map(passage ->
                    new Borne(
                        analysis.title(),
                        analysis.language(),
                        passage.position(),
                        text(passage),
                        shared(passage, tagged))))
        .toList();
  }

  private static String text(Passage passage) {
    return Objects.requireNonNullElse(passage.text(), passage.summary());
  }

  private static List<String> shared(Passage passage, Set<String> tagged) {
    var shared = new LinkedHashSet<>(passage.themes());
    shared.retainAll(tagged);
    return List.copyOf(shared);
  }
}
