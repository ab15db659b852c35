package dev.wirewatch.theme.retag;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far stored items are tagged under which rules, so that a run survives a crash. */
@Repository
class RetaggingProgress {

  private static final int ONLY_ROW = 1;

  private final JdbcClient jdbc;

  RetaggingProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether all stored items are tagged under these rules. */
  boolean isDone(String rules) {
    return jdbc.sql("select count(*) from retagging where tagged_under = ?")
            .param(rules)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Begins a run, or goes on with the one that was interrupted; the last item done, or 0. */
  long begin(String rules) {
    int started =
        jdbc.sql("update retagging set target = ?, last_item_id = 0 where target <> ?")
            .params(rules, rules)
            .update();
    if (started == 0 && count() == 0) {
      jdbc.sql(
              """
              insert into retagging (id, tagged_under, target, last_item_id)
              values (?, '', ?, 0)\
              """)
          .params(ONLY_ROW, rules)
          .update();
    }
    return jdbc.sql("select last_item_id from retagging").query(Long.class).single();
  }

  private long count() {
    return jdbc.sql("select count(*) from retagging").query(Long.class).single();
  }

  void reached(long itemId) {
    jdbc.sql("update retagging set last_item_id = ?").param(itemId).update();
  }

  void finished(String rules) {
    jdbc.sql("update retagging set tagged_under = ?").param(rules).update();
  }
}
