package dev.wirewatch.dashboard.feed;

import dev.wirewatch.dashboard.page.Moment;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Health;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A feed as the page shows it. */
record FeedRow(
    Feed feed,
    String state,
    String words,
    String message,
    @Nullable Moment polled,
    @Nullable Moment answered,
    @Nullable Moment next,
    long items) {

  static FeedRow of(FeedStatus status, Instant now, ZoneId zone) {
    Health health = status.health();
    return new FeedRow(
        status.feed(),
        health.state().name().toLowerCase(Locale.ROOT),
        status.feed().enabled() ? words(health) : "Switched off",
        health.message(),
        Moment.ofNullable(health.lastPollAt(), now, zone),
        Moment.ofNullable(health.lastSuccessAt(), now, zone),
        Moment.ofNullable(health.nextPollAt(), now, zone),
        status.items());
  }

  /** Name of the feed's language; empty if unknown. */
  public String language() {
    return Locale.forLanguageTag(feed.language()).getDisplayName(Locale.ENGLISH);
  }

  private static String words(Health health) {
    return switch (health.state()) {
      case WAITING -> "Not polled yet";
      case OK -> "Answering";
      case QUIET -> "Gone quiet";
      case FROZEN -> "Frozen";
      case FAILING ->
          health.failures() > 1 ? "Failing, %d in a row".formatted(health.failures()) : "Failing";
      case GONE -> "Gone for good";
    };
  }
}
