package dev.wirewatch.access.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the log, and apart from them how many there are and the hash of the last. */
class LogStore {

  private static final String ROWS =
      "select id, at, who, what, item_id, before_json, after_json, hash from activity";

  private final JdbcClient jdbc;

  LogStore(JdbcTemplate jdbc) {
    this.jdbc = JdbcClient.create(jdbc);
  }

  /**
   * What is kept apart from the rows.
   *
   * @param rows how many there are
   * @param hash of the last; zeros where there is none
   */
  record Head(long rows, String hash) {

    static final Head EMPTY = new Head(0, "0".repeat(64));
  }

  Head head() {
    return head("");
  }

  /** The head, which nobody else can move until the transaction ends. */
  Head heldHead() {
    return head(" for update");
  }

  private Head head(String how) {
    return jdbc.sql("select row_count, hash from activity_head" + how)
        .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
        .single();
  }

  void insert(Activity row) {
    jdbc.sql(
            """
            insert into activity (id, at, who, what, item_id, before_json, after_json, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(row.id())
        .param(row.at().atOffset(ZoneOffset.UTC))
        .param(row.who())
        .param(row.what())
        .param(row.item())
        .param(row.before())
        .param(row.after())
        .param(row.hash())
        .update();
    jdbc.sql("update activity_head set row_count = ?, hash = ?")
        .params(row.id(), row.hash())
        .update();
  }

  /** Rows after one, the first one first. */
  List<Activity> after(long id, int limit) {
    return jdbc.sql(ROWS + " where id > ? order by id limit ?")
        .params(id, limit)
        .query((row, number) -> activity(row))
        .list();
  }

  /**
   * Rows that are asked for, the last one first.
   *
   * @param before only rows with a lower number
   */
  List<Activity> find(LogQuery query, long before, int limit) {
    var conditions = new ArrayList<String>(List.of("id < :before"));
    Map<String, Object> values = new HashMap<>(Map.of("before", before, "limit", limit));
    add(conditions, values, "who = :who", "who", query.who());
    add(conditions, values, "item_id = :item", "item", query.item());
    add(conditions, values, "at >= :from", "from", offset(query.from()));
    add(conditions, values, "at < :to", "to", offset(query.to()));
    if (query.what() != null) {
      conditions.add("(what = :what or what like :parts escape '!')");
      values.put("what", query.what());
      values.put("parts", query.what().replaceAll("[!%_]", "!$0") + ".%");
    }
    if (!query.all()) {
      conditions.add("what not like 'user.%' and what not like 'sign-%'");
    }
    return jdbc.sql(
            ROWS + " where " + String.join(" and ", conditions) + " order by id desc limit :limit")
        .params(values)
        .query((row, number) -> activity(row))
        .list();
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  private static Activity activity(ResultSet row) throws SQLException {
    return new Activity(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        row.getString("what"),
        row.getObject("item_id", Long.class),
        row.getString("before_json"),
        row.getString("after_json"),
        row.getString("hash"));
  }
}
