package dev.wirewatch.feed.poll;

import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.feed.FeedCoverage;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.measure.Sample;
import dev.wirewatch.measure.Samples;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether what feeds bring is taken in. DOWN when nothing that was read can be stored, or when
 * feeds are long due and none is polled; a server that does not answer is the feed's own affair.
 */
@Component("intakeHealthIndicator")
class IntakeHealth implements HealthIndicator, MeterBinder {

  private static final Duration FAILING = Duration.ofMinutes(1);
  private static final Duration IDLE = Duration.ofMinutes(15);

  private final PollRecorder recorder;
  private final PollSchedule schedule;
  private final BackgroundLoops loops;
  private final InstantSource clock;
  private final Sample<PollProgress.State> polling;
  private final Sample<FeedCoverage.Coverage> coverage;

  IntakeHealth(
      PollRecorder recorder,
      PollSchedule schedule,
      PollProgress progress,
      FeedCoverage coverage,
      BackgroundLoops loops,
      Samples samples,
      InstantSource clock) {
    this.recorder = recorder;
    this.schedule = schedule;
    this.loops = loops;
    this.clock = clock;
    this.polling = samples.of(() -> progress.at(clock.instant()));
    this.coverage = samples.of(coverage::now);
  }

  @Override
  public Health health() {
    PollProgress.State now = polling.get().orElse(null);
    String problem = loops.isSuspended() ? null : problem(now);
    var health = problem == null ? Health.up() : Health.down().withDetail("problem", problem);
    if (now != null) {
      health.withDetail("due", now.due());
      if (now.mostOverdue() != null) {
        health.withDetail("mostOverdue", now.mostOverdue().toString());
      }
      if (now.lastGood() != null) {
        health.withDetail("lastGood", now.lastGood().toString());
      }
    }
    return health.withDetail("unrecorded", recorder.waiting()).build();
  }

  private @Nullable String problem(PollProgress.@Nullable State now) {
    Instant failing = recorder.failingSince();
    if (failing != null && age(failing).compareTo(FAILING) >= 0) {
      return "Nothing that feeds bring can be stored since " + failing + "; the log says why.";
    }
    Instant recorded = recorder.lastRecorded();
    Instant working = later(recorded, schedule.startedAt());
    if (now != null
        && now.mostOverdue() != null
        && working != null
        && age(working).compareTo(IDLE) >= 0
        && age(now.mostOverdue()).compareTo(IDLE) >= 0) {
      return "Feeds are due since "
          + now.mostOverdue()
          + ", and none is polled; restart the program.";
    }
    return null;
  }

  /** The later one; none where polling has not begun. */
  private static @Nullable Instant later(@Nullable Instant recorded, @Nullable Instant started) {
    return started == null || recorded == null || recorded.isBefore(started) ? started : recorded;
  }

  private Duration age(Instant since) {
    return Duration.between(since, clock.instant());
  }

  private double seconds(@Nullable Instant since, double none) {
    return since == null ? none : Math.max(0, age(since).toMillis() / 1000.0);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (State state : State.values()) {
      Gauge.builder("wirewatch.feeds", () -> coverage.number(now -> now.in(state)))
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
    Gauge.builder("wirewatch.polls.due", () -> polling.number(PollProgress.State::due))
        .register(registry);
    Gauge.builder(
            "wirewatch.polls.overdue", () -> polling.number(now -> seconds(now.mostOverdue(), 0)))
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("wirewatch.polls.unrecorded", recorder::waiting).register(registry);
    Gauge.builder(
            "wirewatch.intake.age",
            () -> polling.number(now -> seconds(now.lastGood(), Double.NaN)))
        .baseUnit("seconds")
        .register(registry);
    FunctionCounter.builder("wirewatch.intake.failures", recorder, PollRecorder::failures)
        .register(registry);
  }
}
