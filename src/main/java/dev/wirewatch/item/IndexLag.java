package dev.wirewatch.item;

import dev.wirewatch.config.DatabaseProduct;
import dev.wirewatch.measure.Sample;
import dev.wirewatch.measure.Samples;
import dev.wirewatch.recall.Inserts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** How far this node's index is behind the database, as health and as numbers. */
@Component("indexHealthIndicator")
class IndexLag implements HealthIndicator, MeterBinder {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final IndexFollower follower;
  private final InstantSource clock;
  private final boolean alone;
  private final Sample<ChangeLog.Behind> behind;
  private final Inserts inserts;

  IndexLag(
      IndexFollower follower,
      ChangeLog changes,
      Inserts inserts,
      DataSource database,
      Samples samples,
      InstantSource clock) {
    this.follower = follower;
    this.inserts = inserts;
    this.clock = clock;
    this.alone = DatabaseProduct.servesOneProcess(database);
    this.behind = samples.of(() -> changes.behind(follower.followed()));
  }

  /**
   * DOWN when it stands still; where other nodes can answer, nobody is sent here while it is made
   * anew.
   */
  @Override
  public Health health() {
    OptionalInt rebuilt = follower.rebuilt();
    if (rebuilt.isPresent()) {
      return (alone ? Health.up() : Health.status(Status.OUT_OF_SERVICE))
          .withDetail("rebuilt", rebuilt.getAsInt() + " %")
          .build();
    }
    return behind.get().map(this::health).orElseGet(() -> Health.unknown().build());
  }

  private Health health(ChangeLog.Behind now) {
    Duration age = age(now);
    return (age.compareTo(PATIENCE) < 0 ? Health.up() : Health.down())
        .withDetail("changes", now.changes())
        .withDetail("behind", age.toSeconds() + " s")
        .build();
  }

  private Duration age(ChangeLog.Behind now) {
    return now.since() == null ? Duration.ZERO : Duration.between(now.since(), clock.instant());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("wirewatch.index.behind", () -> behind.number(ChangeLog.Behind::changes))
        .baseUnit("changes")
        .register(registry);
    Gauge.builder("wirewatch.index.age", () -> behind.number(now -> age(now).toSeconds()))
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("wirewatch.index.rebuilt", () -> follower.rebuilt().orElse(100))
        .baseUnit("percent")
        .register(registry);
    FunctionCounter.builder("wirewatch.items", inserts, all -> all.into("item")).register(registry);
    FunctionCounter.builder("wirewatch.tags", inserts, all -> all.into("item_tag"))
        .register(registry);
  }
}
