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
    polled("OK", Duration.ofMinutes(30), Duration.ofMinutes(30), HOUR);
    polled("QUIET", Duration.ofMinutes(30), Duration.ofMinutes(30), HOUR);
    polled("FROZEN", HOUR.multipliedBy(5), HOUR.multipliedBy(5), HOUR);
    polled("FAILING", HOUR, HOUR.multipliedBy(5), HOUR);
    // Somebody's laptop has slept: what was due hours ago has not been asked.
    polled("OK", HOUR.multipliedBy(5), HOUR.multipliedBy(5), HOUR.multipliedBy(-4));

    var coverage = feeds.coverage(() -> NOON).now();

    assertThat(coverage.feeds()).isEqualTo(5);
    assertThat(coverage.answered()).isEqualTo(3);
    assertThat(coverage.states())
        .isEqualTo(Map.of(State.OK, 2L, State.QUIET, 1L, State.FROZEN, 1L, State.FAILING, 1L));
    assertThat(coverage.in(State.GONE)).isZero();
  }

  @Test
  void countsFeedsWithPossibleGapsOfTheLastDay() {
    withGap(HOUR.multipliedBy(2));
    withGap(HOUR.multipliedBy(23));
    withGap(HOUR.multipliedBy(25));
    polled("OK", HOUR, HOUR, HOUR);

    assertThat(feeds.coverage(() -> NOON).now().gaps()).isEqualTo(2);
  }

  @Test
  void leavesOutWhatIsSwitchedOffOrDeleted() {
    long off = polled("FAILING", HOUR, HOUR, HOUR);
    database.jdbc().sql("update feed set enabled = false where id = ?").param(off).update();
    feeds.delete(polled("FAILING", HOUR, HOUR, HOUR), NOON);

    assertThat(feeds.coverage(() -> NOON).now())
        .isEqualTo(new FeedCoverage.Coverage(0, 0, 0, Map.of()));
  }

  private long polled(String state, Duration pollAgo, Duration successAgo, Duration next) {
    long id = feeds.add(URI.create("https://wire.example/" + count++), NOON);
    database
        .jdbc()
        .sql(
            """
            update feed_state set state = ?, last_poll_at = ?, last_success_at = ?,
              next_poll_at = ?
            where feed_id = ?
            """)
        .params(state, ago(pollAgo), ago(successAgo), ago(next.negated()), id)
        .update();
    return id;
  }

  private void withGap(Duration ago) {
    long id = polled("OK", HOUR, HOUR, HOUR);
    database
        .jdbc()
        .sql("update feed_state set gap_at = ? where feed_id = ?")
        .params(ago(ago), id)
        .update();
  }

  private static OffsetDateTime ago(Duration time) {
    return NOON.minus(time).atOffset(ZoneOffset.UTC);
  }
}
