package dev.wirewatch.feed;

import dev.wirewatch.source.PageRules;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A feed as {@code /api/v1} shows it; times are UTC. */
record FeedJson(
    long id,
    String name,
    String url,
    String outlet,
    String country,
    String language,
    String group,
    @Nullable String every,
    boolean enabled,
    String zone,
    @Nullable PageRules page,
    HealthJson health,
    Counts counts) {

  record HealthJson(
      String state,
      @Nullable Instant lastPollAt,
      @Nullable Instant lastSuccessAt,
      int failures,
      String message,
      @Nullable Instant nextPollAt,
      String likelyZone) {}

  record Counts(long items) {}

  static FeedJson of(FeedStatus status) {
    Feed feed = status.feed();
    Health health = status.health();
    return new FeedJson(
        feed.id(),
        feed.name(),
        feed.url(),
        feed.outlet(),
        feed.country(),
        feed.language(),
        feed.group(),
        feed.every() == null ? null : feed.every().toString(),
        feed.enabled(),
        feed.zone(),
        feed.page(),
        new HealthJson(
            health.state().name().toLowerCase(Locale.ROOT),
            health.lastPollAt(),
            health.lastSuccessAt(),
            health.failures(),
            health.message(),
            health.nextPollAt(),
            health.likelyZone()),
        new Counts(status.items()));
  }
}
