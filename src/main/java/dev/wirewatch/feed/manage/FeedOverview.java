package dev.wirewatch.feed.manage;

import dev.wirewatch.feed.FeedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds feeds among thousands: page by page, in one statement each time. */
@Service
public class FeedOverview {

  private static final String LINES =
      "select "
          + FeedRows.STATUS_COLUMNS
          + ", created_at, (%s) as sort_key, lower(name) as sort_name from"
          + FeedRows.STATUS_TABLES
          + "where %s";

  private final JdbcClient jdbc;

  FeedOverview(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of feeds.
   *
   * @param after where the page before this one ended; none for the first
   */
  public List<FeedLine> page(
      FeedQuery query, FeedOrder order, boolean reversed, @Nullable FeedCursor after, int limit) {
    FeedConditions wanted = FeedConditions.of(query);
    if (after != null) {
      wanted.after(order, reversed, after);
    }
    String sql = LINES.formatted(order.key(), wanted.sql());
    return jdbc.sql(sql + " order by " + order.by(reversed) + " limit :limit")
        .params(wanted.values())
        .param("limit", limit)
        .query((row, number) -> line(row))
        .list();
  }

  /** The feeds with these ids, in the order of the ids; missing ones are left out. */
  public List<FeedLine> lines(Collection<Long> ids) {
    var found = new HashMap<Long, FeedLine>();
    if (!ids.isEmpty()) {
      jdbc.sql(LINES.formatted("0", "deleted_at is null and id in (:ids)"))
          .param("ids", ids)
          .query((row, number) -> line(row))
          .list()
          .forEach(line -> found.put(line.id(), line));
    }
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static FeedLine line(ResultSet row) throws SQLException {
    return new FeedLine(
        FeedRows.status(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        new FeedCursor(row.getLong("sort_key"), row.getString("sort_name"), row.getLong("id")));
  }

  /** All feeds that a query wants, in no order. */
  public List<FeedKey> keys(FeedQuery query) {
    FeedConditions wanted = FeedConditions.of(query);
    return jdbc.sql(
            "select id, lower(name) as name, created_at as added_at from"
                + FeedRows.STATUS_TABLES
                + "where "
                + wanted.sql())
        .params(wanted.values())
        .query(new SimplePropertyRowMapper<>(FeedKey.class))
        .list();
  }

  /** How many feeds that a query wants stand how, the worst first. */
  public Map<ListedHealth, Long> standings(FeedQuery query) {
    FeedConditions wanted = FeedConditions.of(query);
    var counts = new EnumMap<ListedHealth, Long>(ListedHealth.class);
    jdbc.sql(
            "select %s as standing, count(*) from %s where %s group by %s"
                .formatted(
                    ListedHealth.SQL, FeedRows.STATUS_TABLES, wanted.sql(), ListedHealth.SQL))
        .params(wanted.values())
        .query((row, number) -> counts.put(ListedHealth.valueOf(row.getString(1)), row.getLong(2)))
        .list();
    return counts;
  }

  /** The groups that feeds are filed under, by name. */
  public List<FeedFacet> groups() {
    return facets("group_name", Integer.MAX_VALUE);
  }

  /** The languages of feeds. */
  public List<FeedFacet> languages() {
    return facets("language", Integer.MAX_VALUE);
  }

  /** The countries of outlets. */
  public List<FeedFacet> countries() {
    return facets("country", Integer.MAX_VALUE);
  }

  /** The outlets with the most feeds, by name. */
  public List<FeedFacet> outlets(int limit) {
    return facets("outlet", limit);
  }

  private List<FeedFacet> facets(String column, int limit) {
    var facets =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select %1$s, count(*) from feed where deleted_at is null and %1$s <> ''
                    group by %1$s order by count(*) desc, %1$s limit :limit
                    """
                        .formatted(column))
                .param("limit", limit)
                .query((row, number) -> new FeedFacet(row.getString(1), row.getLong(2)))
                .list());
    facets.sort((a, b) -> String.CASE_INSENSITIVE_ORDER.compare(a.value(), b.value()));
    return facets;
  }
}
