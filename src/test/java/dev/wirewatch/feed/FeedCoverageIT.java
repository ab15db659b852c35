package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Health.State;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeedCoverageIT {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestDatabase.Opened database;
  private final StoredFeeds feeds;
  private int count;

  FeedCoverageIT(TestDatabase kind) {
    database = kind.open();
    feeds = new StoredFeeds(database);
  }

  @Test
  void countsFeedsByStateAndThoseThatAnswered() {
    polled("OK", Duration.ofMinutes(30), Duration.ofMinutes(30), HOUR, null);
    polled("QUIET", Duration.ofMinutes(30), Duration.ofMinutes(30), HOUR, null);
    polled("FROZEN", HOUR.multipliedBy(5), HOUR.multipliedBy(5), HOUR, null);
    polled("FAILING", HOUR, HOUR.multipliedBy(5), HOUR, null);
    // Somebody's laptop has slept: what was due hours ago has not been asked.
    polled("OK", HOUR.multipliedBy(5), HOUR.multipliedBy(5), HOUR.multipliedBy(-4), null);

    var coverage = feeds.coverage(() -> NOON).now();

    assertThat(coverage.feeds()).isEqualTo(5);
    assertThat(coverage.answered()).isEqualTo(3);
    assertThat(coverage.states())
        .isEqualTo(Map.of(State.OK, 2L, State.QUIET, 1L, State.FROZEN, 1L, State.FAILING, 1L));
    assertThat(coverage.in(State.GONE)).isZero();
  }

  @Test
  void countsFeedsWithPossibleGapsOfTheLastDay() {
    polled("OK", HOUR, HOUR, HOUR, HOUR.multipliedBy(2));
    polled("OK", HOUR, HOUR, HOUR, HOUR.multipliedBy(23));
    polled("OK", HOUR, HOUR, HOUR, HOUR.multipliedBy(25));

    assertThat(feeds.coverage(() -> NOON).now().gaps()).isEqualTo(2);
  }

  @Test
  void leavesOutWhatIsSwitchedOffOrDeleted() {
    long off = polled("FAILING", HOUR, HOUR, HOUR, HOUR);
    database.jdbc().sql("update feed set enabled = false where id = ?").param(off).update();
    feeds.delete(polled("FAILING", HOUR, HOUR, HOUR, HOUR), NOON);

    assertThat(feeds.coverage(() -> NOON).now())
        .isEqualTo(new FeedCoverage.Coverage(0, 0, 0, Map.of()));
  }

  private long polled(
      String state, Duration pollAgo, Duration successAgo, Duration next, @Nullable Duration gap) {
    long id = feeds.add(URI.create("https://wire.example/" + count++), NOON);
    database
        .jdbc()
        .sql(
            """
            update feed set state = ?, last_poll_at = ?, last_success_at = ?, next_poll_at = ?,
              gap_at = ? where id = ?
            """)
        .params(
            state,
            ago(pollAgo),
            ago(successAgo),
            ago(next.negated()),
            gap == null ? null : ago(gap),
            id)
        .update();
    return id;
  }

  private static OffsetDateTime ago(Duration time) {
    return NOON.minus(time).atOffset(ZoneOffset.UTC);
  }
}
