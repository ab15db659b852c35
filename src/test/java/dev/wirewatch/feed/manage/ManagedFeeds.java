package dev.wirewatch.feed.manage;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.FeedStates;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.StoredFeeds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Feeds in a test's database with all that a list of them shows. */
final class ManagedFeeds {

  static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  final JdbcClient jdbc;
  final StoredFeeds stored;
  final FeedStates states;
  private int added;

  ManagedFeeds(TestDatabase.Opened database) {
    jdbc = database.jdbc();
    stored = new StoredFeeds(database);
    states = new FeedStates(new NamedParameterJdbcTemplate(database.dataSource()));
  }

  /** Adds a feed with a name and puts it under a group. */
  long add(String name, String group) {
    long id = stored.add(URI.create("https://wires.example/" + ++added), NOW);
    jdbc.sql("update feed set name = :name, outlet = :name, group_name = :group where id = :id")
        .param("name", name)
        .param("group", group)
        .param("id", id)
        .update();
    return id;
  }

  void health(long id, State state, int failures, Duration sinceAnswer) {
    jdbc.sql(
            "update feed_state set state = :state, failures = :failures, last_success_at ="
                + " :answered, next_poll_at = :next where feed_id = :id")
        .param("state", state.name())
        .param("failures", failures)
        .param("answered", NOW.minus(sinceAnswer).atOffset(ZoneOffset.UTC))
        .param("next", NOW.plus(sinceAnswer).atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void switchOff(long id) {
    jdbc.sql("update feed set enabled = false where id = :id").param("id", id).update();
  }
}
