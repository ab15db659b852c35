package dev.wirewatch.feed;

import dev.wirewatch.feed.PollRecord.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Every attempt to poll a feed, for as long as the log is kept. Queries order by feed and id, for
 * H2 then reads no more of the index than it is asked for.
 */
@Service
public class PollLog {

  private static final int DELETED_AT_ONCE = 10_000;
  private static final String LINES =
      """
      select started_at, millis, outcome, status, bytes, entries, added, changed, dropped,
        dropped_why, mended, gap_since, message
      from poll where feed_id = :feed\
      """;

  private final JdbcClient jdbc;

  PollLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest polls of a feed, the last one first. */
  public List<PollRecord> latest(long feedId, int limit) {
    return jdbc.sql(LINES + " order by feed_id, id desc limit :limit")
        .param("feed", feedId)
        .param("limit", limit)
        .query((row, number) -> line(row))
        .list();
  }

  /** The polls of a feed before a moment, the last one first. */
  public List<PollRecord> before(long feedId, Instant moment, int limit) {
    return jdbc.sql(LINES + " and started_at < :moment order by feed_id, id desc limit :limit")
        .param("feed", feedId)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, number) -> line(row))
        .list();
  }

  private static PollRecord line(ResultSet row) throws SQLException {
    return new PollRecord(
        startedAt(row),
        Duration.ofMillis(row.getLong("millis")),
        Outcome.valueOf(row.getString("outcome")),
        row.getObject("status", Integer.class),
        row.getLong("bytes"),
        row.getInt("entries"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("dropped"),
        row.getString("dropped_why"),
        row.getString("mended"),
        FeedRows.instant(row, "gap_since"),
        row.getString("message"));
  }

  /**
   * The latest polls of each of these feeds, the last one first, in one query; feeds that were
   * never polled are left out. Meant for a page of feeds, not for all of them.
   *
   * @param each how many polls of a feed at most
   */
  public Map<Long, List<PollBar>> bars(Collection<Long> feedIds, int each) {
    var bars = new HashMap<Long, List<PollBar>>();
    if (feedIds.isEmpty() || each < 1) {
      return bars;
    }
    jdbc.sql(
            """
            select p.feed_id, p.started_at, p.outcome, p.added, p.gap_since
            from feed f join poll p on p.feed_id = f.id and p.id >= coalesce(
              (select q.id from poll q where q.feed_id = f.id order by q.feed_id, q.id desc
                offset :skipped rows fetch next 1 rows only), 0)
            where f.id in (:feeds) order by p.feed_id, p.id desc
            """)
        .param("skipped", each - 1)
        .param("feeds", feedIds)
        .query(row -> {
          bars.computeIfAbsent(row.getLong("feed_id"), id -> new ArrayList<>()).add(bar(row));
        });
    return bars;
  }

  private static PollBar bar(ResultSet row) throws SQLException {
    return new PollBar(
        startedAt(row),
        Outcome.valueOf(row.getString("outcome")),
        row.getInt("added"),
        row.getObject("gap_since") != null);
  }

  private static Instant startedAt(ResultSet row) throws SQLException {
    return row.getObject("started_at", OffsetDateTime.class).toInstant();
  }

  /** Deletes lines that are older, some at a time so that nobody waits long; returns how many. */
  public int deleteBefore(Instant moment) {
    OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
    int all = 0;
    for (Optional<Long> last = lastOfOldest(utc); last.isPresent(); last = lastOfOldest(utc)) {
      all +=
          jdbc.sql("delete from poll where id <= :last and started_at < :moment")
              .param("last", last.get())
              .param("moment", utc)
              .update();
    }
    return all;
  }

  private Optional<Long> lastOfOldest(OffsetDateTime moment) {
    return jdbc.sql(
            """
            select max(id) from
              (select id from poll where started_at < :moment order by id limit :most) oldest
            having max(id) is not null
            """)
        .param("moment", moment)
        .param("most", DELETED_AT_ONCE)
        .query((row, number) -> row.getLong(1))
        .optional();
  }
}
