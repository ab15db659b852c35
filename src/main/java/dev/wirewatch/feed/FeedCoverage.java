package dev.wirewatch.feed;

import dev.wirewatch.feed.Health.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How well all feeds together are covered, in one query however many they are. */
@Service
public class FeedCoverage {

  private static final Duration LATELY = Duration.ofHours(1);
  private static final Duration GAPS = Duration.ofDays(1);
  // A poll that is due takes its time when many are.
  private static final Duration GRACE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  FeedCoverage(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What the enabled feeds cover.
   *
   * @param feeds how many there are
   * @param answered those that answered within the last hour, or when they were last due
   * @param gaps those of which items may have been missed in the last day
   */
  public record Coverage(long feeds, long answered, long gaps, Map<State, Long> states) {

    /** How many feeds are in a state. */
    public long in(State state) {
      return states.getOrDefault(state, 0L);
    }
  }

  private record Part(State state, long feeds, long answered, long gaps) {}

  /** How things stand at this moment. */
  public Coverage now() {
    Instant now = clock.instant();
    var states = new EnumMap<State, Long>(State.class);
    long answered = 0;
    long gaps = 0;
    for (Part part : parts(now)) {
      states.put(part.state(), part.feeds());
      answered += part.answered();
      gaps += part.gaps();
    }
    long feeds = states.values().stream().mapToLong(Long::longValue).sum();
    return new Coverage(feeds, answered, gaps, states);
  }

  private Iterable<Part> parts(Instant now) {
    return jdbc.sql(
            """
            select state, count(*) as feeds,
              count(case when last_success_at > :lately
                or last_success_at >= last_poll_at and next_poll_at > :due then 1 end) as answered,
              count(case when gap_at > :gaps then 1 end) as gaps
            from feed join feed_state on feed_id = id
            where enabled and deleted_at is null group by state
            """)
        .param("lately", before(now, LATELY))
        .param("due", before(now, GRACE))
        .param("gaps", before(now, GAPS))
        .query(new SimplePropertyRowMapper<>(Part.class))
        .list();
  }

  private static OffsetDateTime before(Instant now, Duration time) {
    return now.minus(time).atOffset(ZoneOffset.UTC);
  }
}
