package dev.wirewatch.dashboard.theme.why;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.explain.ThemeExplainer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the rules in force say of texts and items. */
@Component
public class Reasons {

  private static final int MOST_NEAR = 3;

  private final ThemeExplainer explainer;

  private final Items items;

  Reasons(ThemeExplainer explainer, Items items) {
    this.explainer = explainer;
    this.items = items;
  }

  /** All themes with a rule in force, those that match first, then the nearest. */
  public List<Reason> all(ItemText text) {
    return explainer.explain(text).entrySet().stream()
        .map(entry -> Reason.of(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble((Reason reason) -> reason.explanation().nearness())
                .reversed())
        .toList();
  }

  /**
   * What the rules say of an item.
   *
   * @param tagged of the themes that it has
   * @param matching of themes that it has not, although their rules match
   * @param near of themes whose rules nearly match, the nearest first
   */
  public record OfItem(List<Reason> tagged, List<Reason> matching, List<Reason> near) {

    /** Of the theme with an id, if the item has it. */
    public List<Reason> of(String themeId) {
      return tagged.stream().filter(reason -> reason.id().equals(themeId)).toList();
    }
  }

  public OfItem of(Item item) {
    Set<String> tagged = item.tags().stream().map(Tag::themeId).collect(Collectors.toSet());
    List<Reason> all = ofItem(item);
    List<Reason> others = all.stream().filter(each -> !tagged.contains(each.id())).toList();
    return new OfItem(
        all.stream().filter(each -> tagged.contains(each.id())).toList(),
        others.stream().filter(each -> each.explanation().matched()).toList(),
        nearest(others));
  }

  /** What the rules say of all that the feed says of an item. */
  List<Reason> ofItem(Item item) {
    return all(items.text(item.id()).orElseGet(() -> ItemText.of(item)));
  }

  static List<Reason> nearest(List<Reason> reasons) {
    return reasons.stream()
        .filter(each -> each.explanation().nearlyMatched())
        .limit(MOST_NEAR)
        .toList();
  }
}
