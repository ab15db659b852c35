package dev.wirewatch.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Addresses that feeds had before. A feed keeps its items when its publisher moves it or a person
 * writes another address, so lists that still name the old one mean that feed. An address that a
 * feed has now is never a former one.
 */
@Component
public class FormerAddresses {

  private static final int CHUNK = 500;

  private final JdbcClient jdbc;

  public FormerAddresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes the present address of a feed that is about to get another one. */
  public void leave(long feedId, String next) {
    jdbc.sql("delete from former_address where url = :next").param("next", next).update();
    jdbc.sql(
            """
            insert into former_address (url, feed_id)
            select f.url, f.id from feed f where f.id = :id and f.url <> :next
            """)
        .param("id", feedId)
        .param("next", next)
        .update();
  }

  /** Feeds have these addresses now. */
  void takeUp(List<String> urls) {
    for (int from = 0; from < urls.size(); from += CHUNK) {
      jdbc.sql("delete from former_address where url in (:urls)")
          .param("urls", urls.subList(from, Math.min(from + CHUNK, urls.size())))
          .update();
    }
  }

  /** All of them, also those of feeds that were deleted since. */
  List<String> urls() {
    return jdbc.sql("select url from former_address")
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The ids of feeds that are still followed, by each address that they had before. */
  public Map<String, Long> followed() {
    var former = new HashMap<String, Long>();
    jdbc.sql(
            """
            select a.url, a.feed_id from former_address a join feed f on f.id = a.feed_id
            where f.deleted_at is null
            """)
        .query((row, number) -> former.put(row.getString(1), row.getLong(2)))
        .list();
    return former;
  }
}
