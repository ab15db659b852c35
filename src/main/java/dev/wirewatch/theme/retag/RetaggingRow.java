package dev.wirewatch.theme.retag;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The run in the database: whose turn it is, how far it is, and what all items are tagged under.
 */
@Repository
class RetaggingRow {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  RetaggingRow(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /** Where a run stands. */
  record Place(long lastItemId, long untilItemId) {}

  /** Versions of rules that all stored items are tagged under, by theme; 0 while that changes. */
  Map<String, Integer> tagged() {
    var tagged = new HashMap<String, Integer>();
    client
        .sql("select theme_id, rule_version from theme_tagged")
        .query(row -> {
          tagged.put(row.getString(1), row.getInt(2));
        });
    return tagged;
  }

  /** Takes the turn, or keeps it; false if another node has it. */
  boolean take(String node, Instant now, Instant until) {
    return client
            .sql(
                """
                update retagging set holder = :node, held_until = :until
                 where holder in ('', :node) or held_until < :now\
                """)
            .param("node", node)
            .param("until", utc(until))
            .param("now", utc(now))
            .update()
        == 1;
  }

  /** Lets another node have the turn. */
  void release(String node) {
    client.sql("update retagging set holder = '' where holder = ?").param(node).update();
  }

  /** Goes on with a run for the same rules, or begins one. */
  Place begin(ChangedRules changed, long untilItemId, long total, Instant now) {
    int begun =
        client
            .sql(
                """
                update retagging set target = :target, last_item_id = 0, until_item_id = :until,
                  total = :total, done = 0, changed = 0, started_at = :now, finished_at = null
                 where target <> :target or finished_at is not null\
                """)
            .param("target", changed.target())
            .param("until", untilItemId)
            .param("total", total)
            .param("now", utc(now))
            .update();
    if (begun == 1) {
      var undecided = new HashMap<>(changed.versions());
      undecided.replaceAll((theme, version) -> 0);
      mark(undecided);
      client.sql("delete from retagging_theme").update();
      jdbc.batchUpdate(
          "insert into retagging_theme (theme_id) values (?)",
          undecided.keySet(),
          500,
          (statement, theme) -> statement.setString(1, theme));
    }
    return client
        .sql("select last_item_id, until_item_id from retagging")
        .query(new SimplePropertyRowMapper<>(Place.class))
        .single();
  }

  /** Records a batch; false if the turn went to another node, or the run to other rules. */
  boolean reached(
      String node, ChangedRules run, long lastItemId, int done, int changed, Instant until) {
    return client
            .sql(
                """
                update retagging set last_item_id = :last, done = done + :done,
                  changed = changed + :changed, held_until = :until
                 where holder = :node and target = :target\
                """)
            .param("last", lastItemId)
            .param("done", done)
            .param("changed", changed)
            .param("until", utc(until))
            .param("node", node)
            .param("target", run.target())
            .update()
        == 1;
  }

  /** Ends the run: all stored items are tagged under these rules. */
  void finish(ChangedRules run, Instant now) {
    mark(run.versions());
    client.sql("delete from theme_tagged where rule_version = 0").update();
    client.sql("update retagging set finished_at = ?").param(utc(now)).update();
  }

  private void mark(Map<String, Integer> versions) {
    List<Map.Entry<String, Integer>> rows = new ArrayList<>(versions.entrySet());
    jdbc.batchUpdate(
        "delete from theme_tagged where theme_id = ?",
        rows,
        500,
        (statement, row) -> statement.setString(1, row.getKey()));
    jdbc.batchUpdate(
        "insert into theme_tagged (theme_id, rule_version) values (?, ?)",
        rows,
        500,
        (statement, row) -> {
          statement.setString(1, row.getKey());
          statement.setInt(2, row.getValue());
        });
  }

  RetaggingProgress progress() {
    List<String> themes =
        client
            .sql("select theme_id from retagging_theme order by theme_id")
            .query((row, number) -> row.getString(1))
            .list();
    return client
        .sql("select total, done, changed, started_at, finished_at from retagging")
        .query((row, number) -> {
          Instant started = instant(row.getObject("started_at", OffsetDateTime.class));
          Instant finished = instant(row.getObject("finished_at", OffsetDateTime.class));
          return new RetaggingProgress(
              started != null && finished == null,
              themes,
              row.getLong("total"),
              row.getLong("done"),
              row.getLong("changed"),
              started,
              finished);
        })
        .single();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
