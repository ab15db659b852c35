package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.FeedRows;
import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.poll.FeedHealth.Verdict;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What polls read and leave behind: validators, health, and the poll log. */
@Repository
class PollStore {

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final PollQueue queue;

  PollStore(JdbcTemplate batch, PollQueue queue) {
    this.batch = batch;
    this.queue = queue;
    this.jdbc = JdbcClient.create(batch);
  }

  /** What polls of these feeds must know; deleted feeds are left out. */
  List<PollTarget> targets(Collection<Long> feedIds) {
    return feedIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select %s, etag, last_modified, state, failures, failure, message,
                  newest_entry_at, rhythm_seconds, moved_url, moved_times
                from feed where id in (:ids) and deleted_at is null
                """
                    .formatted(FeedRows.COLUMNS))
            .param("ids", feedIds)
            .query((row, number) -> target(row))
            .list();
  }

  private static PollTarget target(ResultSet row) throws SQLException {
    Long rhythm = row.getObject("rhythm_seconds", Long.class);
    return new PollTarget(
        FeedRows.feed(row),
        row.getString("etag"),
        row.getString("last_modified"),
        Health.State.valueOf(row.getString("state")),
        row.getInt("failures"),
        row.getString("failure"),
        row.getString("message"),
        FeedRows.instant(row, "newest_entry_at"),
        rhythm == null ? null : Duration.ofSeconds(rhythm),
        row.getString("moved_url"),
        row.getInt("moved_times"));
  }

  /** Records how polls left their feeds. */
  void save(List<Verdict> verdicts) {
    batch.batchUpdate(
        """
        update feed set etag = ?, last_modified = ?, state = ?, failures = ?, failure = ?,
          message = ?, newest_entry_at = ?, rhythm_seconds = ?, moved_url = ?, moved_times = ?,
          last_poll_at = ?, last_success_at = coalesce(?, last_success_at), next_poll_at = ?,
          items = items + ?
        where id = ?
        """,
        verdicts,
        verdicts.size(),
        PollStore::setFeed);
    queue.complete(verdicts);
    batch.batchUpdate(
        """
        insert into poll (feed_id, started_at, millis, outcome, status, bytes, entries, added,
          changed, dropped, dropped_why, mended, gap_since, message)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        verdicts,
        verdicts.size(),
        PollStore::setPoll);
    batch.batchUpdate(
        """
        update poll_round_feed set done_at = ?, failed = ?, new_items = ?
        where feed_id = ? and done_at is null
        """,
        verdicts,
        verdicts.size(),
        PollStore::setRound);
    for (Verdict verdict : verdicts) {
      if (verdict.newAddress() != null) {
        move(verdict.left().feed().id(), verdict.newAddress());
      }
    }
  }

  private static void setFeed(PreparedStatement row, Verdict verdict) throws SQLException {
    PollTarget left = verdict.left();
    PollRecord poll = verdict.poll();
    row.setString(1, left.etag());
    row.setString(2, left.lastModified());
    row.setString(3, left.state().name());
    row.setInt(4, left.failures());
    row.setString(5, left.failure());
    row.setString(6, cut(left.message()));
    row.setObject(7, utc(left.newestEntryAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    Long rhythm = left.rhythm() == null ? null : left.rhythm().toSeconds();
    row.setObject(8, rhythm, Types.BIGINT);
    row.setString(9, left.movedUrl());
    row.setInt(10, left.movedTimes());
    row.setObject(11, utc(poll.startedAt()));
    Instant success = poll.failed() ? null : poll.startedAt();
    row.setObject(12, utc(success), Types.TIMESTAMP_WITH_TIMEZONE);
    row.setObject(13, utc(verdict.next()), Types.TIMESTAMP_WITH_TIMEZONE);
    row.setInt(14, poll.added());
    row.setLong(15, left.feed().id());
  }

  private static void setPoll(PreparedStatement row, Verdict verdict) throws SQLException {
    PollRecord poll = verdict.poll();
    row.setLong(1, verdict.left().feed().id());
    row.setObject(2, utc(poll.startedAt()));
    row.setLong(3, poll.duration().toMillis());
    row.setString(4, poll.outcome().name());
    row.setObject(5, poll.status(), Types.INTEGER);
    row.setLong(6, poll.bytes());
    row.setInt(7, poll.entries());
    row.setInt(8, poll.added());
    row.setInt(9, poll.changed());
    row.setInt(10, poll.dropped());
    row.setString(11, poll.droppedWhy());
    row.setString(12, cut(poll.mended()));
    row.setObject(13, utc(poll.gapSince()), Types.TIMESTAMP_WITH_TIMEZONE);
    row.setString(14, cut(poll.message()));
  }

  private static void setRound(PreparedStatement row, Verdict verdict) throws SQLException {
    PollRecord poll = verdict.poll();
    row.setObject(1, utc(poll.startedAt().plus(poll.duration())));
    row.setBoolean(2, poll.failed());
    row.setInt(3, poll.added());
    row.setLong(4, verdict.left().feed().id());
  }

  /** Changes the stored address after permanent redirects; not if another feed has it. */
  private void move(long feedId, String url) {
    jdbc.sql(
            """
            update feed set url = :url, moved_url = null, moved_times = 0
            where id = :id and not exists (select 1 from feed other where other.url = :url)
            """)
        .param("url", url)
        .param("id", feedId)
        .update();
  }

  private static String cut(String message) {
    return message.length() <= 2_000 ? message : message.substring(0, 1_999) + "…";
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
