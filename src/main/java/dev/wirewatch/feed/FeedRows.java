package dev.wirewatch.feed;

import dev.wirewatch.feed.Health.State;
import dev.wirewatch.source.PageRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Rows of the table of feeds as records; {@link #COLUMNS} are those that they read. */
public final class FeedRows {

  /** The columns of a description. */
  public static final String COLUMNS =
      """
      id, name, url, outlet, country, language, group_name, every_seconds, enabled, zone,
      page_entries, page_title, page_link, page_time, page_summary\
      """;

  /** The columns of a description and how the feed is doing. */
  public static final String STATUS_COLUMNS =
      COLUMNS
          + ", state, last_poll_at, last_success_at, failures, message, next_poll_at, items,"
          + " likely_zone";

  private FeedRows() {}

  /** The description in a row. */
  public static Feed feed(ResultSet row) throws SQLException {
    Long every = row.getObject("every_seconds", Long.class);
    return new Feed(
        row.getLong("id"),
        row.getString("name"),
        row.getString("url"),
        row.getString("outlet"),
        row.getString("country"),
        row.getString("language"),
        row.getString("group_name"),
        every == null ? null : Duration.ofSeconds(every),
        row.getBoolean("enabled"),
        row.getString("zone"),
        page(row));
  }

  private static @Nullable PageRules page(ResultSet row) throws SQLException {
    String entries = row.getString("page_entries");
    return entries == null
        ? null
        : new PageRules(
            entries,
            row.getString("page_title"),
            row.getString("page_link"),
            row.getString("page_time"),
            row.getString("page_summary"));
  }

  /** The description in a row, and how the feed is doing. */
  public static FeedStatus status(ResultSet row) throws SQLException {
    var health =
        new Health(
            State.valueOf(row.getString("state")),
            instant(row, "last_poll_at"),
            instant(row, "last_success_at"),
            row.getInt("failures"),
            row.getString("message"),
            instant(row, "next_poll_at"),
            row.getString("likely_zone"));
    return new FeedStatus(feed(row), health, row.getLong("items"));
  }

  /** A moment in a row, if there is one. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
