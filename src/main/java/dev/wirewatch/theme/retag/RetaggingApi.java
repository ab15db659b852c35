package dev.wirewatch.theme.retag;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Progress of tagging stored items anew. */
@RestController
class RetaggingApi {

  private final Retagging retagging;

  RetaggingApi(Retagging retagging) {
    this.retagging = retagging;
  }

  record ProgressJson(
      boolean running,
      List<String> themes,
      long total,
      long done,
      int percent,
      long changed,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt) {}

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
        progress.finishedAt());
  }
}
