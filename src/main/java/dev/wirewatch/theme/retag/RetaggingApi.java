package dev.wirewatch.theme.retag;

import dev.wirewatch.item.RelabelledItems;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Progress of tagging stored items anew. */
@RestController
class RetaggingApi {

  private final Retagging retagging;
  private final RelabelledItems relabelled;

  RetaggingApi(Retagging retagging, RelabelledItems relabelled) {
    this.retagging = retagging;
    this.relabelled = relabelled;
  }

  /**
   * The run under way, or the last one.
   *
   * @param ofFeeds items to be tagged anew because their feeds have got another outlet or country
   */
  record ProgressJson(
      boolean running,
      List<String> themes,
      long total,
      long done,
      int percent,
      long changed,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      long ofFeeds) {}

  @GetMapping("/api/v1/themes/retagging")
  ProgressJson progress() {
    RetaggingProgress progress = retagging.progress();
    return new ProgressJson(
        progress.running(),
        progress.themes(),
        progress.total(),
        progress.done(),
        progress.percent(),
        progress.changed(),
        progress.startedAt(),
        progress.finishedAt(),
        relabelled.left());
  }
}
