package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.PollRecord.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PollLogIT {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  private final TestDatabase.Opened database;
  private final StoredFeeds feeds;
  private final PollLog log;

  PollLogIT(TestDatabase kind) {
    database = kind.open();
    feeds = new StoredFeeds(database);
    log = feeds.log();
  }

  @Test
  void drawsTheLatestPollsOfManyFeedsEachLastFirst() {
    long busy = feed("busy");
    long calm = feed("calm");
    long silent = feed("silent");
    long other = feed("other");
    for (int minute = 0; minute < 60; minute++) {
      poll(busy, minute, minute % 2 == 0 ? Outcome.READ : Outcome.FAILED);
      poll(other, minute, Outcome.READ);
    }
    poll(calm, 7, Outcome.NOT_MODIFIED);

    var bars = log.bars(List.of(busy, calm, silent), 50);

    assertThat(bars).containsOnlyKeys(busy, calm);
    assertThat(bars.get(calm))
        .containsExactly(
            new PollBar(NOON.plus(Duration.ofMinutes(7)), Outcome.NOT_MODIFIED, 7, false));
    assertThat(bars.get(busy)).hasSize(50);
    assertThat(bars.get(busy)).extracting(PollBar::added).startsWith(59, 58).endsWith(11, 10);
    assertThat(bars.get(busy))
        .extracting(PollBar::outcome)
        .startsWith(Outcome.FAILED, Outcome.READ);
  }

  @Test
  void drawsNothingForNoFeeds() {
    assertThat(log.bars(List.of(), 50)).isEmpty();
  }

  @Test
  void isTrimmedByAge() {
    long feed = feed("wire");
    poll(feed, 0, Outcome.READ);
    poll(feed, 10, Outcome.READ);

    assertThat(log.deleteBefore(NOON.plus(Duration.ofMinutes(5)))).isEqualTo(1);

    assertThat(log.latest(feed, 10))
        .extracting(PollRecord::startedAt)
        .containsExactly(NOON.plus(Duration.ofMinutes(10)));
  }

  @Test
  void isReadBackwardsFromAnyMoment() {
    long feed = feed("wire");
    long other = feed("other");
    for (int minute = 0; minute < 5; minute++) {
      poll(feed, minute, Outcome.READ);
      poll(other, minute, Outcome.READ);
    }
    assertThat(log.before(feed, NOON.plus(Duration.ofMinutes(3)), 2))
        .extracting(PollRecord::added)
        .containsExactly(2, 1);
    assertThat(log.before(feed, NOON, 10)).isEmpty();
  }

  private long feed(String name) {
    return feeds.add(URI.create("https://" + name + ".example/feed"), NOON);
  }

  private void poll(long feed, int minute, Outcome outcome) {
    database
        .jdbc()
        .sql(
            """
            insert into poll (feed_id, started_at, millis, outcome, bytes, entries, added, changed,
              message)
            values (?, ?, 10, ?, 0, 0, ?, 0, '')
            """)
        .params(
            feed,
            NOON.plus(Duration.ofMinutes(minute)).atOffset(ZoneOffset.UTC),
            outcome.name(),
            minute)
        .update();
  }
}
