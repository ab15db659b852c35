package dev.wirewatch.theme.pages;

import dev.wirewatch.item.RelabelledItems;
import dev.wirewatch.item.StoredItems;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.retag.Retagging;
import dev.wirewatch.theme.retag.RetaggingProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far stored items are tagged anew, for the foot of every page. */
@Component
public class RetaggingPanel {

  private static final int NAMED = 3;

  private final Retagging retagging;
  private final Themes themes;
  private final RelabelledItems relabelled;
  private final StoredItems items;

  RetaggingPanel(
      Retagging retagging, Themes themes, RelabelledItems relabelled, StoredItems items) {
    this.retagging = retagging;
    this.themes = themes;
    this.relabelled = relabelled;
    this.items = items;
  }

  /**
   * A run under way.
   *
   * @param percent none while it has not begun, and for feeds that were described anew
   * @param total items that there are to try; 0 if that is not known
   * @param names of the themes whose rules changed, the first few
   */
  public record Bar(@Nullable Integer percent, long done, long total, String names) {}

  /**
   * The run under way, or one that is about to begin; none if all is tagged, as on a fresh desk,
   * where nothing is stored.
   */
  public @Nullable Bar bar() {
    RetaggingProgress progress = retagging.progress();
    if (progress.running() && progress.total() == 0) {
      return null;
    }
    if (progress.running()) {
      return new Bar(
          progress.percent(), progress.done(), progress.total(), names(progress.themes()));
    }
    List<String> waiting = retagging.waiting();
    if (!waiting.isEmpty() && items.newest() > 0) {
      return new Bar(null, 0, 0, names(waiting));
    }
    long ofFeeds = relabelled.left();
    return ofFeeds == 0 ? null : new Bar(null, 0, ofFeeds, "for new outlets or countries of feeds");
  }

  private String names(List<String> ids) {
    List<String> names =
        ids.stream()
            .limit(NAMED)
            .map(id -> themes.find(id).map(theme -> theme.name()).orElse(id))
            .toList();
    String listed = String.join(", ", names);
    return ids.size() > NAMED ? listed + " and %d more".formatted(ids.size() - NAMED) : listed;
  }
}
