package dev.wirewatch.kill;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a stopped program has left in its database. */
final class Stored {

  private final JdbcClient jdbc;

  Stored(Path data) {
    String url = "jdbc:h2:file:" + data.resolve("wirewatch").toAbsolutePath() + ";IFEXISTS=TRUE";
    jdbc = JdbcClient.create(new DriverManagerDataSource(url, "wirewatch", ""));
  }

  /** Titles of items by the ids of their entries. */
  Map<String, String> titles() {
    var titles = new TreeMap<String, String>();
    jdbc.sql("select guid, title from item")
        .query((row, number) -> titles.put(row.getString(1), row.getString(2)))
        .list();
    return titles;
  }

  /** Feeds that are not deleted, as "name, group, on or off", by address. */
  Map<String, String> feeds() {
    var feeds = new TreeMap<String, String>();
    jdbc.sql("select url, name, group_name, enabled from feed where deleted_at is null")
        .query((row, number) ->
            feeds.put(
                row.getString(1),
                "%s, %s, %s"
                    .formatted(
                        row.getString(2), row.getString(3), row.getBoolean(4) ? "on" : "off")))
        .list();
    return feeds;
  }

  /** How many feeds have a password. */
  long passwords() {
    return jdbc.sql("select count(*) from feed_access where password_set")
        .query(Long.class)
        .single();
  }

  /** Entries with more than one item. */
  List<String> doubled() {
    return jdbc.sql("select guid from item group by guid having count(*) > 1")
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Items with a version that says the same as the one before. */
  List<String> repeatedVersions() {
    return jdbc.sql(
            """
            select i.guid from item i join item_version v on v.item_id = i.id
            where v.version = i.version - 1 and v.title = i.title
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Items whose tags are not what the one rule says: whatever has a pipeline is about energy. */
  List<String> wronglyTagged() {
    return jdbc.sql(
            """
            select guid from item i left join item_tag t
              on t.item_id = i.id and t.theme_id = 'energy'
            where (title like '%pipeline%') <> (t.theme_id is not null)
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Feeds whose count of items is not the number of their items. */
  List<String> wronglyCounted() {
    return jdbc.sql(
            """
            select name from feed f join feed_state s on s.feed_id = f.id
            where s.items <> (select count(*) from item i where i.feed_id = f.id)
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /**
   * Items whose one tag is not their feed's outlet, but for those that are still to be tagged anew:
   * these have the tag of an outlet that their feed had before.
   */
  List<String> taggedForAnotherOutlet() {
    return jdbc.sql(
            """
            select i.guid from item i join feed f on f.id = i.feed_id
              left join relabelled_feed r on r.feed_id = i.feed_id and r.last_item_id < i.id
            where (select count(*) from item_tag t where t.item_id = i.id) <> 1
              or r.feed_id is null and f.outlet
                <> (select max(theme_id) from item_tag t where t.item_id = i.id)
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** How many items are to be tagged anew because their feeds have another outlet. */
  long toTagForFeeds() {
    return jdbc.sql(
            """
            select count(*) from item i
              join relabelled_feed r on r.feed_id = i.feed_id and r.last_item_id < i.id
            """)
        .query(Long.class)
        .single();
  }

  /** How many items are tagged under a version of a theme's rule. */
  long tagged(String theme, int ruleVersion) {
    return jdbc.sql("select count(*) from item_tag where theme_id = ? and rule_version = ?")
        .params(theme, ruleVersion)
        .query(Long.class)
        .single();
  }

  int tagged() {
    return jdbc.sql("select count(distinct item_id) from item_tag").query(Integer.class).single();
  }

  /** How many decisions were made alone. */
  int decisionsWithoutBatch() {
    return jdbc.sql("select count(*) from decision where batch_id is null")
        .query(Integer.class)
        .single();
  }

  /** Items about which a batch has not decided, or more than once. */
  List<Long> notDecidedOnceIn(long batch) {
    return jdbc.sql(
            """
            select i.id from item i where
              (select count(*) from decision d where d.item_id = i.id and d.batch_id = ?) <> 1
            """)
        .param(batch)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  boolean isFinished(long batch) {
    return jdbc.sql("select finished_at is not null from decision_batch where id = ?")
        .param(batch)
        .query(Boolean.class)
        .single();
  }
}
