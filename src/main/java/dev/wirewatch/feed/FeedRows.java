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
          + """
          , state, last_poll_at, last_success_at, failures, message, next_poll_at, items,
          arrived_at, silence_seconds, found, lost, usual, ahead_seconds, likely_zone\
          """;

  /** The tables that hold the columns of a status. */
  public static final String STATUS_TABLES = " feed join feed_state on feed_id = id ";

  private FeedRows() {}

  /** The description in a row. */
  public static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        row.getLong("id"),
        row.getString("name"),
        row.getString("url"),
        row.getString("outlet"),
        row.getString("country"),
        row.getString("language"),
        row.getString("group_name"),
        seconds(row, "every_seconds"),
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
    Feed feed = feed(row);
    State state = State.valueOf(row.getString("state"));
    OddDocument odd = odd(row);
    String message =
        HealthWords.of(
            state,
            row.getString("message"),
            odd,
            feed.page() != null,
            instant(row, "arrived_at"),
            seconds(row, "silence_seconds"));
    var health =
        new Health(
            state,
            instant(row, "last_poll_at"),
            instant(row, "last_success_at"),
            row.getInt("failures"),
            message,
            instant(row, "next_poll_at"),
            odd.likelyZone());
    return new FeedStatus(feed, health, row.getLong("items"));
  }

  /** What is odd in the last document. */
  public static OddDocument odd(ResultSet row) throws SQLException {
    return new OddDocument(
        row.getObject("found", Integer.class),
        row.getInt("lost"),
        row.getObject("usual", Integer.class),
        seconds(row, "ahead_seconds"),
        row.getString("likely_zone"));
  }

  /** A time in a row, if there is one. */
  public static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
    Long seconds = row.getObject(column, Long.class);
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  /** A moment in a row, if there is one. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
