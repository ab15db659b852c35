package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rounds of polls that somebody asked for. A round is written down with its feeds before the first
 * is polled, so it goes on after a crash, and anyone can look how far it has come.
 */
@Service
public class PollRounds {

  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final FeedSchedule schedule;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  PollRounds(
      JdbcClient jdbc,
      FeedSchedule schedule,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.schedule = schedule;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Asks all enabled feeds now. Returns the round's id. */
  public long startAll() {
    return start(
        """
        insert into poll_round_feed (round_id, feed_id)
        select :round, id from feed where enabled and deleted_at is null order by id
        """,
        List.of());
  }

  /** Asks these feeds now, disabled ones too; unknown ids are left out. Returns the round's id. */
  public long start(Collection<Long> feedIds) {
    return start(
        """
        insert into poll_round_feed (round_id, feed_id)
        select :round, id from feed where id in (:feeds) and deleted_at is null order by id
        """,
        feedIds.isEmpty() ? List.of(-1L) : feedIds);
  }

  private long start(String members, Collection<Long> feedIds) {
    Instant now = clock.instant();
    Long round =
        transaction.execute(status -> {
          long id = insert(now);
          jdbc.sql(members).param("round", id).param("feeds", feedIds).update();
          schedule.bringForward(id, now);
          return id;
        });
    schedule.wake();
    return round;
  }

  private long insert(Instant now) {
    jdbc.sql("delete from poll_round where requested_at < :old")
        .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
    var key = new GeneratedKeyHolder();
    jdbc.sql("insert into poll_round (requested_at) values (:now)")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  /** How far a round has come; empty if there is none with this id. */
  public Optional<PollRound> find(long id) {
    return jdbc.sql(
            """
            select r.id, r.requested_at, count(f.feed_id) as total, count(f.done_at) as done,
              count(case when f.failed then 1 end) as failed,
              coalesce(sum(f.new_items), 0) as new_items, max(f.done_at) as last_done
            from poll_round r left join poll_round_feed f on f.round_id = r.id
            where r.id = :id group by r.id, r.requested_at
            """)
        .param("id", id)
        .query((row, number) -> {
          boolean finished = row.getInt("done") == row.getInt("total");
          Instant last = FeedRows.instant(row, "last_done");
          Instant end = last == null ? FeedRows.instant(row, "requested_at") : last;
          return new PollRound(
              id,
              row.getInt("total"),
              row.getInt("done"),
              row.getInt("failed"),
              row.getInt("new_items"),
              finished ? end : null);
        })
        .optional();
  }
}
