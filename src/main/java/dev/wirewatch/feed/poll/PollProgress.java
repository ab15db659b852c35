package dev.wirewatch.feed.poll;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How polling gets on, as all nodes together know it. */
@Component
class PollProgress {

  private final JdbcClient jdbc;

  PollProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where polling stands.
   *
   * @param due feeds whose time has come, those that are being polled included
   * @param mostOverdue since when the first of them is due; none if none is
   * @param lastGood when a feed was last answered, read and stored; none if none ever was
   */
  record State(long due, @Nullable Instant mostOverdue, @Nullable Instant lastGood) {}

  State at(Instant now) {
    return jdbc.sql(
            """
            select count(*) as due, min(due_at) as most_overdue,
              (select max(s.last_success_at) from feed_state s join feed f on f.id = s.feed_id
                where f.deleted_at is null) as last_good
            from poll_schedule where due_at <= :now
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(new SimplePropertyRowMapper<>(State.class))
        .single();
  }
}
