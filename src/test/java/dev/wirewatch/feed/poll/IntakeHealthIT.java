package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.measure.Samples;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class IntakeHealthIT {

  private final Polls polls;
  private final PollSchedule schedule;
  private final IntakeHealth health;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  IntakeHealthIT(TestDatabase kind) {
    polls = new Polls(kind);
    InstantSource clock = () -> polls.now;
    var loops = new BackgroundLoops(clock);
    schedule = polls.schedule(false);
    health =
        new IntakeHealth(
            polls.recorder,
            schedule,
            new PollProgress(polls.database.jdbc()),
            polls.feeds.coverage(clock),
            loops,
            new Samples(loops, clock),
            clock);
    health.bindTo(meters);
  }

  @AfterEach
  void close() throws IOException {
    polls.close();
  }

  @Test
  void isDownWhenNothingOfSeveralFeedsCanBeStored() {
    long one = polls.good("/one");
    long two = polls.good("/two");
    polls.sink.refused.add(one);
    polls.poll(one);
    polls.now = polls.now.plus(Duration.ofMinutes(2));
    assertThat(health.health().getStatus())
        .as("one feed's entries are its own affair")
        .isEqualTo(Status.UP);
    polls.sink.refused.add(two);
    polls.poll(two);

    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails().get("problem"))
        .asString()
        .contains("Nothing that feeds bring can be stored");
    assertThat(meters.get("wirewatch.intake.failures").functionCounter().count()).isEqualTo(2);

    polls.sink.refused.clear();
    polls.poll(two);

    polls.now = polls.now.plusSeconds(5);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(gauge("wirewatch.intake.age")).isEqualTo(5);
  }

  @Test
  void isDownWhenFeedsAreLongDueAndNoneIsPolled() {
    long feed = polls.good("/due");
    schedule.start();
    schedule(feed);
    polls.now = polls.now.plus(Duration.ofMinutes(14));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    polls.now = polls.now.plus(Duration.ofMinutes(2));

    Health now = health.health();

    assertThat(now.getStatus()).isEqualTo(Status.DOWN);
    assertThat(now.getDetails().get("problem")).asString().contains("none is polled");
    assertThat(gauge("wirewatch.polls.due")).isEqualTo(1);
    assertThat(gauge("wirewatch.polls.overdue")).isEqualTo(16 * 60);
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }

  /** As if it were being polled by a node that renews its claim and does nothing else. */
  private void schedule(long feed) {
    polls
        .database
        .jdbc()
        .sql(
            "insert into poll_schedule (feed_id, due_at, asked, again, claimed_by, claimed_until)"
                + " values (?, ?, false, true, 'stuck', ?)")
        .params(
            feed,
            polls.now.atOffset(ZoneOffset.UTC),
            polls.now.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
        .update();
  }
}
