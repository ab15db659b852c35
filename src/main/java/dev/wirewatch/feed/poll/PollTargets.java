package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.FeedRows;
import dev.wirewatch.feed.Health;
import dev.wirewatch.source.parse.PublisherHints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of the table of feeds as what a poll must know of them. */
final class PollTargets {

  static final String COLUMNS =
      FeedRows.COLUMNS
          + """
          , etag, last_modified, state, failures, failure, message, last_success_at, arrived,
          watched_seconds, arrived_at, silence_seconds, entries, newest_entry_at, fresh_seconds,
          hint_seconds, skip_hours, skip_days, moved_url, moved_times, found, lost, usual,
          ahead_seconds, likely_zone\
          """;

  private PollTargets() {}

  static PollTarget target(ResultSet row) throws SQLException {
    return new PollTarget(
        FeedRows.feed(row),
        row.getString("etag"),
        row.getString("last_modified"),
        condition(row),
        arrivals(row),
        FeedRows.instant(row, "newest_entry_at"),
        hints(row),
        new Move(row.getString("moved_url"), row.getInt("moved_times")));
  }

  private static FeedCondition condition(ResultSet row) throws SQLException {
    return new FeedCondition(
        Health.State.valueOf(row.getString("state")),
        row.getInt("failures"),
        row.getString("failure"),
        row.getString("message"),
        FeedRows.instant(row, "last_success_at"),
        FeedRows.odd(row));
  }

  private static ArrivalRhythm arrivals(ResultSet row) throws SQLException {
    return new ArrivalRhythm(
        row.getDouble("arrived"),
        Duration.ofSeconds(row.getLong("watched_seconds")),
        FeedRows.instant(row, "arrived_at"),
        FeedRows.seconds(row, "silence_seconds"),
        row.getObject("entries", Integer.class));
  }

  private static Hints hints(ResultSet row) throws SQLException {
    var document =
        new PublisherHints(
            FeedRows.seconds(row, "hint_seconds"),
            names(row.getString("skip_hours"), Integer::valueOf),
            names(row.getString("skip_days"), DayOfWeek::valueOf));
    return new Hints(FeedRows.seconds(row, "fresh_seconds"), document);
  }

  private static <T> Set<T> names(String list, Function<String, T> read) {
    return Arrays.stream(list.split(" "))
        .filter(name -> !name.isEmpty())
        .map(read)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The form in which {@link #names} reads them. */
  static String list(Set<?> names) {
    return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
  }
}
