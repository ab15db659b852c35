package dev.wirewatch.feed;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How feeds are doing, in rows apart from their descriptions, so that people who edit and polls
 * that are recorded do not wait for each other. Only where entries that are being stored depend on
 * a change does it {@link #hold} the state first, as polls do.
 */
@Component
public class FeedStates {

  private static final String KEPT = "feed_id, items, last_poll_at, next_poll_at, gap_at";

  private final NamedParameterJdbcTemplate batch;
  private final JdbcClient jdbc;

  public FeedStates(NamedParameterJdbcTemplate batch) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
  }

  /** Begins with feeds that were just added, by their addresses. */
  void begin(Collection<String> urls) {
    batch.batchUpdate(
        "insert into feed_state (feed_id) select id from feed where url = :url",
        urls.stream()
            .map(url -> new MapSqlParameterSource("url", url))
            .toArray(SqlParameterSource[]::new));
  }

  /**
   * Keeps others from recording polls of feeds, or from changing what stored entries depend on,
   * until the transaction ends. In the order of ids, so that two never wait for each other.
   */
  public void hold(Collection<Long> feedIds) {
    if (!feedIds.isEmpty()) {
      jdbc.sql("select feed_id from feed_state where feed_id in (:ids) order by feed_id for update")
          .param("ids", feedIds)
          .query(Long.class)
          .list();
    }
  }

  /**
   * Forgets all that was known of feeds, but for what they have brought and when they are asked.
   */
  void startOver(Collection<Long> feedIds) {
    if (feedIds.isEmpty()) {
      return;
    }
    hold(feedIds);
    List<Kept> kept =
        jdbc.sql("select " + KEPT + " from feed_state where feed_id in (:ids)")
            .param("ids", feedIds)
            .query(new SimplePropertyRowMapper<>(Kept.class))
            .list();
    jdbc.sql("delete from feed_state where feed_id in (:ids)").param("ids", feedIds).update();
    batch.batchUpdate(
        "insert into feed_state ("
            + KEPT
            + ")"
            + " values (:feedId, :items, :lastPollAt, :nextPollAt, :gapAt)",
        kept.stream()
            .map(SimplePropertySqlParameterSource::new)
            .toArray(SqlParameterSource[]::new));
  }

  /** What a feed has brought, and when it was and is asked. */
  private record Kept(
      long feedId,
      long items,
      @Nullable OffsetDateTime lastPollAt,
      @Nullable OffsetDateTime nextPollAt,
      @Nullable OffsetDateTime gapAt) {}

  /** In another zone a document says something else, so it is asked for whole. */
  public void askForWhole(long feedId) {
    jdbc.sql(
            """
            update feed_state set etag = null, last_modified = null, likely_zone = '',
              ahead_seconds = null
            where feed_id = :id
            """)
        .param("id", feedId)
        .update();
  }

  /** Feeds are not planned to be polled any more. */
  void unplan(Collection<Long> feedIds) {
    jdbc.sql("update feed_state set next_poll_at = null where feed_id in (:ids)")
        .param("ids", feedIds)
        .update();
  }
}
