package dev.wirewatch.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What polls read and leave behind: validators, health, and the poll log. */
@Repository
class PollStore {

  private final JdbcClient jdbc;

  PollStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PollTarget> target(long feedId) {
    return jdbc.sql(
            """
            select id, name, url, outlet, country, language, group_name, every_seconds, enabled,
              etag, last_modified, state, failures, failure, message, newest_entry_at,
              rhythm_seconds, moved_url, moved_times
            from feed where id = :id and deleted_at is null
            """)
        .param("id", feedId)
        .query((row, number) -> target(row))
        .optional();
  }

  private static PollTarget target(ResultSet row) throws SQLException {
    Long rhythm = row.getObject("rhythm_seconds", Long.class);
    return new PollTarget(
        FeedStore.feed(row),
        row.getString("etag"),
        row.getString("last_modified"),
        Health.State.valueOf(row.getString("state")),
        row.getInt("failures"),
        row.getString("failure"),
        row.getString("message"),
        FeedStore.instant(row, "newest_entry_at"),
        rhythm == null ? null : Duration.ofSeconds(rhythm),
        row.getString("moved_url"),
        row.getInt("moved_times"));
  }

  /** Records how a poll left its feed. */
  void save(PollTarget left, PollRecord poll, @Nullable Instant next) {
    jdbc.sql(
            """
            update feed set etag = :etag, last_modified = :modified, state = :state,
              failures = :failures, failure = :failure, message = :message,
              newest_entry_at = :newest, rhythm_seconds = :rhythm, moved_url = :moved,
              moved_times = :times, last_poll_at = :started,
              last_success_at = case when :succeeded then :started else last_success_at end,
              next_poll_at = :next, items = items + :added
            where id = :id
            """)
        .param("etag", left.etag())
        .param("modified", left.lastModified())
        .param("state", left.state().name())
        .param("failures", left.failures())
        .param("failure", left.failure())
        .param("message", cut(left.message()))
        .param("newest", utc(left.newestEntryAt()))
        .param("rhythm", left.rhythm() == null ? null : left.rhythm().toSeconds())
        .param("moved", left.movedUrl())
        .param("times", left.movedTimes())
        .param("started", utc(poll.startedAt()))
        .param("succeeded", !poll.failed())
        .param("next", utc(next))
        .param("added", poll.added())
        .param("id", left.feed().id())
        .update();
    log(left.feed().id(), poll);
    jdbc.sql(
            """
            update poll_round_feed set done_at = :now, failed = :failed, new_items = :added
            where feed_id = :feed and done_at is null
            """)
        .param("now", utc(poll.startedAt().plus(poll.duration())))
        .param("failed", poll.failed())
        .param("added", poll.added())
        .param("feed", left.feed().id())
        .update();
  }

  private void log(long feedId, PollRecord poll) {
    jdbc.sql(
            """
            insert into poll (feed_id, started_at, millis, outcome, status, bytes, entries, added,
              changed, message)
            values (:feed, :started, :millis, :outcome, :status, :bytes, :entries, :added,
              :changed, :message)
            """)
        .param("feed", feedId)
        .param("started", utc(poll.startedAt()))
        .param("millis", poll.duration().toMillis())
        .param("outcome", poll.outcome().name())
        .param("status", poll.status())
        .param("bytes", poll.bytes())
        .param("entries", poll.entries())
        .param("added", poll.added())
        .param("changed", poll.changed())
        .param("message", cut(poll.message()))
        .update();
  }

  /** The latest polls of a feed, the last one first. */
  List<PollRecord> latest(long feedId, int limit) {
    return jdbc.sql(
            """
            select started_at, millis, outcome, status, bytes, entries, added, changed, message
            from poll where feed_id = :feed order by id desc limit :limit
            """)
        .param("feed", feedId)
        .param("limit", limit)
        .query((row, number) ->
            new PollRecord(
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("millis")),
                PollRecord.Outcome.valueOf(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getLong("bytes"),
                row.getInt("entries"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getString("message")))
        .list();
  }

  /** Changes the stored address after permanent redirects; not if another feed has it. */
  boolean move(long feedId, String url) {
    return jdbc.sql(
                """
                update feed set url = :url, moved_url = null, moved_times = 0
                where id = :id and not exists (select 1 from feed other where other.url = :url)
                """)
            .param("url", url)
            .param("id", feedId)
            .update()
        == 1;
  }

  int deleteBefore(Instant moment) {
    return jdbc.sql("delete from poll where started_at < :moment")
        .param("moment", utc(moment))
        .update();
  }

  private static String cut(String message) {
    return message.length() <= 2_000 ? message : message.substring(0, 1_999) + "…";
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
