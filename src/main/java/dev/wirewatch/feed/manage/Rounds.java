package dev.wirewatch.feed.manage;

import dev.wirewatch.feed.FeedRows;
import dev.wirewatch.feed.PollRounds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds the rounds that are running, whoever asked for them and wherever. */
@Service
public class Rounds {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_AT_ONCE = 5;
  private static final int FAILURES_SHOWN = 20;

  private final JdbcClient jdbc;
  private final PollRounds rounds;
  private final InstantSource clock;

  Rounds(JdbcClient jdbc, PollRounds rounds, InstantSource clock) {
    this.jdbc = jdbc;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** The rounds that are not done yet, the latest one first. */
  public List<Round> running() {
    return jdbc
        .sql(
            """
            select id from poll_round r where requested_at > :since and exists
              (select 1 from poll_round_feed f where f.round_id = r.id and f.done_at is null)
            order by id desc limit :limit
            """)
        .param("since", clock.instant().minus(LONGEST).atOffset(ZoneOffset.UTC))
        .param("limit", MOST_AT_ONCE)
        .query((row, number) -> row.getLong(1))
        .list()
        .stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .toList();
  }

  /** A round; empty if there is none with this id, or no more. */
  public Optional<Round> find(long id) {
    return rounds
        .find(id)
        .flatMap(progress ->
            requestedAt(id)
                .map(requested ->
                    progress.failed() == 0
                        ? new Round(progress, requested, 0, List.of())
                        : new Round(progress, requested, offline(id), failures(id))));
  }

  private Optional<Instant> requestedAt(long id) {
    return jdbc.sql("select requested_at from poll_round where id = :id")
        .param("id", id)
        .query((row, number) -> Objects.requireNonNull(FeedRows.instant(row, "requested_at")))
        .optional();
  }

  private int offline(long id) {
    return jdbc.sql(
            """
            select count(*) from poll_round_feed r join feed_state s on s.feed_id = r.feed_id
            where r.round_id = :round and r.failed and s.state = 'OFFLINE'
            """)
        .param("round", id)
        .query(Integer.class)
        .single();
  }

  private List<Round.Failure> failures(long id) {
    return jdbc.sql(
            """
            select f.id as feed_id, f.name as feed, s.message from poll_round_feed r join feed f on f.id = r.feed_id
              join feed_state s on s.feed_id = f.id
            where r.round_id = :round and r.failed and s.state <> 'OFFLINE' order by lower(f.name), f.id limit :limit
            """)
        .param("round", id)
        .param("limit", FAILURES_SHOWN)
        .query(new SimplePropertyRowMapper<>(Round.Failure.class))
        .list();
  }
}
