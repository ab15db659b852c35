package dev.wirewatch.feed.poll;

import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedSchedule;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.access.FeedAccesses;
import dev.wirewatch.fetch.FetchSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The persistent schedule: a row for each feed that is to be polled, so that it survives a restart
 * and several nodes share it. With polling switched off only rounds are polled.
 */
@Component
class PollSchedule implements FeedSchedule, SmartLifecycle {

  static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 10;

  /** Feeds polled or waiting for their host, for each request that may be under way. */
  private static final int WAITING = 8;

  private static final String OPEN_ROUND =
      "exists (select 1 from poll_round_feed r"
          + " where r.feed_id = poll_schedule.feed_id and r.done_at is null)";

  // H2 makes the list of "in (select …)" anew for every row that it updates.
  private static final String IN_ROUND =
      "exists (select 1 from poll_round_feed r"
          + " where r.round_id = :round and r.feed_id = poll_schedule.feed_id)";

  private static final String WHICH =
      "feed_id in (:feeds) and exists (select 1 from feed f where f.id = feed_id and %s)";

  // Sets of feeds to schedule. Joins, as H2 looks through whole tables for "not exists".
  private static final String ALL =
      "select f.* from feed f join feed_state on feed_id = f.id where f.enabled and state <>"
          + " 'GONE'";
  private static final String FOLLOWED = "select * from feed where enabled and id in (:ids)";
  private static final String OF_ROUND =
      "select f.* from poll_round_feed r join feed f on f.id = r.feed_id where r.round_id in"
          + " (:ids)";

  private final JdbcClient jdbc;
  private final PollQueue queue;
  private final PollStore polls;
  private final FeedAccesses accesses;
  private final FeedPoller poller;
  private final PollSettings settings;
  private final int concurrency;
  private final InstantSource clock;
  private final BackgroundLoops loops;
  private volatile @Nullable PollDispatcher dispatcher;
  private volatile @Nullable Instant started;

  PollSchedule(
      JdbcClient jdbc,
      PollQueue queue,
      PollStore polls,
      FeedAccesses accesses,
      FeedPoller poller,
      PollSettings settings,
      FetchSettings fetching,
      InstantSource clock,
      BackgroundLoops loops) {
    this.jdbc = jdbc;
    this.queue = queue;
    this.polls = polls;
    this.accesses = accesses;
    this.poller = poller;
    this.settings = settings;
    this.concurrency = fetching.concurrency();
    this.clock = clock;
    this.loops = loops;
  }

  @Override
  public void follow(Feed feed) {
    followAll(List.of(feed.id()));
  }

  @Override
  public void followAll(Collection<Long> feedIds) {
    if (feedIds.isEmpty()) {
      return;
    }
    if (settings.enabled()) {
      jdbc.sql("update poll_schedule set again = true where " + WHICH.formatted("f.enabled"))
          .param("feeds", feedIds)
          .update();
      insertMissing(FOLLOWED, feedIds, clock.instant(), false);
      unschedule("not f.enabled", feedIds);
    } else {
      unschedule("1 = 1", feedIds);
    }
  }

  @Override
  public void forget(Collection<Long> feedIds) {
    if (feedIds.isEmpty()) {
      return;
    }
    jdbc.sql("delete from poll_round_feed where feed_id in (:feeds) and done_at is null")
        .param("feeds", feedIds)
        .update();
    unschedule("1 = 1", feedIds);
  }

  /** Feeds that somebody asked for, or that are being polled, are polled this once. */
  private void unschedule(String which, Collection<Long> feedIds) {
    String these = WHICH.formatted(which);
    jdbc.sql(
            "delete from poll_schedule where %s and claimed_by is null and not %s"
                .formatted(these, OPEN_ROUND))
        .param("feeds", feedIds)
        .update();
    jdbc.sql("update poll_schedule set again = false where " + these)
        .param("feeds", feedIds)
        .update();
  }

  @Override
  public void bringForward(long roundId, Instant now) {
    // In the order in which polls are recorded, so that the two never lock each other out.
    jdbc.sql("select feed_id from poll_schedule where " + IN_ROUND + " order by feed_id for update")
        .param("round", roundId)
        .query((row, number) -> row.getLong(1))
        .list();
    jdbc.sql("update poll_schedule set due_at = :now, asked = true where " + IN_ROUND)
        .param("now", utc(now))
        .param("round", roundId)
        .update();
    insertMissing(OF_ROUND, List.of(roundId), now, true);
  }

  private void insertMissing(String feeds, Collection<Long> ids, Instant due, boolean byHand) {
    jdbc.sql(
            """
            insert into poll_schedule (feed_id, due_at, asked, again)
            select f.id, :due, :asked, f.enabled and :polling
            from (%s) f left join poll_schedule s on s.feed_id = f.id
            where s.feed_id is null and f.deleted_at is null
            """
                .formatted(feeds))
        .param("ids", ids)
        .param("due", utc(due))
        .param("asked", byHand)
        .param("polling", settings.enabled())
        .update();
  }

  @Override
  public void wake() {
    PollDispatcher running = dispatcher;
    if (running != null) {
      running.wake();
    }
  }

  @Override
  public void start() {
    queue.releaseDead();
    if (settings.enabled()) {
      jdbc.sql(
              """
              update poll_schedule set again = true where not again
                and exists (select 1 from feed f join feed_state s on s.feed_id = f.id
                  where f.id = poll_schedule.feed_id and f.enabled and s.state <> 'GONE')
              """)
          .update();
      insertMissing(ALL, List.of(), clock.instant(), false);
    } else {
      jdbc.sql("delete from poll_schedule where claimed_by is null and not " + OPEN_ROUND).update();
      jdbc.sql("update poll_schedule set again = false where again").update();
    }
    int most = concurrency * WAITING;
    var running = new PollDispatcher(queue, polls, accesses, poller, clock, loops, most);
    running.start();
    dispatcher = running;
    started = clock.instant();
  }

  /** Since when feeds are polled here; none if they are not. */
  @Nullable Instant startedAt() {
    return started;
  }

  @Override
  public void stop() {
    started = null;
    PollDispatcher running = dispatcher;
    dispatcher = null;
    if (running != null) {
      running.stop();
    }
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public boolean isRunning() {
    return dispatcher != null;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
