package dev.wirewatch.item;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feeds that have another outlet or country than the one their stored items were tagged under. */
@Repository
class RelabelledFeeds {

  private final JdbcClient jdbc;

  RelabelledFeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How far a feed is: items up to this one are done. */
  record Place(long feedId, long lastItemId) {}

  /** Has all items of feeds gone through, from the first one; the caller has locked the feeds. */
  void add(Collection<Long> feedIds) {
    for (Long feed : feedIds) {
      if (reached(new Place(feed, 0)) == 0) {
        jdbc.sql("insert into relabelled_feed (feed_id, last_item_id) values (?, 0)")
            .param(feed)
            .update();
      }
    }
  }

  /** A feed that no other node is at; nobody takes it until the caller's transaction ends. */
  Optional<Place> next() {
    return jdbc.sql(
            """
            select feed_id, last_item_id from relabelled_feed order by feed_id
             limit 1 for update skip locked\
            """)
        .query((row, number) -> new Place(row.getLong(1), row.getLong(2)))
        .optional();
  }

  int reached(Place place) {
    return jdbc.sql("update relabelled_feed set last_item_id = ? where feed_id = ?")
        .params(place.lastItemId(), place.feedId())
        .update();
  }

  void done(Place place) {
    jdbc.sql("delete from relabelled_feed where feed_id = ?").param(place.feedId()).update();
  }

  /** How many items of theirs are left. */
  long left() {
    return jdbc.sql(
            """
            select count(*) from relabelled_feed r
              join item i on i.feed_id = r.feed_id and i.id > r.last_item_id\
            """)
        .query(Long.class)
        .single();
  }
}
