package dev.wirewatch.storage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether anything can be shown. With a full disk it can: nobody need be sent away then, while the
 * health of storage as a whole is DOWN.
 */
@Component("databaseHealthIndicator")
class DatabaseAnswers implements HealthIndicator {

  private final Storage storage;

  DatabaseAnswers(Storage storage) {
    this.storage = storage;
  }

  @Override
  public Health health() {
    Trouble now = storage.trouble();
    return now == null || now.readable()
        ? Health.up().build()
        : Health.down().withDetail("problem", now.sentence()).build();
  }
}
