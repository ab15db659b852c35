package dev.wirewatch.item;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Looks up which stories headlines have told lately, which an index alone tells. */
@Repository
class StoryStore {

  /** How long a repeated headline counts as the same story. */
  private static final Duration STORY = Duration.ofDays(3);

  /** An array is looked up in the index word by word; a list would be read again for each row. */
  private static final String LATELY =
      "select item.story_key, min(item.story_id)"
          + " from unnest(cast(? as varchar(64) array)) as wanted (story)"
          + " join item on item.story_key = wanted.story"
          + " where item.first_seen_at > ? group by item.story_key";

  /** H2 takes no array of more than 65,536. */
  private static final int MOST_KEYS = 50_000;

  private final JdbcTemplate jdbc;

  StoryStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Ids of recent stories with the headlines of arrivals, by story key. */
  Map<String, Long> recent(List<Arrival> arrivals) {
    Instant since = arrivals.getFirst().seenAt().minus(STORY);
    List<String> keys =
        arrivals.stream().map(arrival -> arrival.draft().storyKey()).distinct().toList();
    var stories = new HashMap<String, Long>();
    for (int from = 0; from < keys.size(); from += MOST_KEYS) {
      add(keys.subList(from, Math.min(from + MOST_KEYS, keys.size())), since, stories);
    }
    return stories;
  }

  private void add(List<String> keys, Instant since, Map<String, Long> stories) {
    jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(LATELY);
          statement.setArray(1, connection.createArrayOf("varchar", keys.toArray()));
          statement.setObject(2, since.atOffset(ZoneOffset.UTC));
          return statement;
        },
        row -> {
          stories.put(row.getString(1), row.getLong(2));
        });
  }
}
