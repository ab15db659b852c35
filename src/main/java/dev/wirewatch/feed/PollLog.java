package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Every attempt to poll a feed, for as long as the log is kept. */
@Service
public class PollLog {

  private final JdbcClient jdbc;

  PollLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest polls of a feed, the last one first. */
  public List<PollRecord> latest(long feedId, int limit) {
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

  /** Deletes lines that are older; returns how many. */
  public int deleteBefore(Instant moment) {
    return jdbc.sql("delete from poll where started_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }
}
