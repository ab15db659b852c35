package dev.wirewatch.review.shift;

import dev.wirewatch.item.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the decisions of a time. */
@Repository
class ShiftStore {

  private static final String OF_THEN =
      " d.decided_at >= :from and d.decided_at < :to and d.state in ('KEPT', 'DISMISSED')";

  private final JdbcClient jdbc;

  ShiftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How often somebody, or about a theme, was decided so. */
  record Count(String of, State state, long number) {}

  List<Count> byPerson(Instant from, Instant to) {
    return counts(
        "select d.decided_by, d.state, count(*) from decision d where"
            + OF_THEN
            + " and d.undone_at is null group by d.decided_by, d.state",
        from,
        to);
  }

  List<Count> byTheme(Instant from, Instant to) {
    return counts(
        "select t.theme_id, d.state, count(*) from decision d"
            + " join item_tag t on t.item_id = d.item_id and t.present where"
            + OF_THEN
            + " and d.undone_at is null group by t.theme_id, d.state",
        from,
        to);
  }

  private List<Count> counts(String sql, Instant from, Instant to) {
    return between(sql, from, to).query((row, number) -> count(row)).list();
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(row.getString(1), State.valueOf(row.getString(2)), row.getLong(3));
  }

  long undone(Instant from, Instant to) {
    return between(
            "select count(*) from decision d where" + OF_THEN + " and d.undone_at is not null",
            from,
            to)
        .query(Long.class)
        .single();
  }

  /** Ids of items about which several people decided differently, the latest decided first. */
  List<Long> disputed(Instant from, Instant to, int limit) {
    return between(
            "select d.item_id from decision d where"
                + OF_THEN
                + """
                 group by d.item_id
                having count(distinct d.state) > 1 and count(distinct d.decided_by) > 1
                order by max(d.id) desc limit :limit
                """,
            from,
            to)
        .param("limit", limit)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private JdbcClient.StatementSpec between(String sql, Instant from, Instant to) {
    return jdbc.sql(sql)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC));
  }
}
