package dev.wirewatch.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.background.Suspension;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class SampleTest {

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private boolean away;
  private boolean broken;
  private int asked;
  private final BackgroundLoops loops = new BackgroundLoops(() -> now);
  private final Sample<Integer> sample = new Samples(loops, () -> now).of(this::ask);

  private int ask() {
    if (broken) {
      throw new DataAccessResourceFailureException("away");
    }
    return ++asked;
  }

  @Test
  void asksOnceForAllThatLookTogether() {
    assertThat(sample.get()).contains(1);
    now = now.plusSeconds(1);
    assertThat(sample.number(Integer::doubleValue)).isEqualTo(1);
    now = now.plusSeconds(1);
    assertThat(sample.get()).contains(2);
    now = now.minus(Duration.ofDays(1));
    assertThat(sample.get()).as("the clock was set back").contains(3);
  }

  @Test
  void hasNoNumberWhileTheDatabaseIsAway() {
    loops.suspendBy(new Away());
    away = true;
    assertThat(sample.number(Integer::doubleValue)).isNaN();
    assertThat(asked).isZero();
    away = false;
    broken = true;
    assertThat(sample.get()).isEmpty();
  }

  private final class Away implements Suspension {
    @Override
    public boolean isOn() {
      return away;
    }

    @Override
    public boolean explains(Throwable failure) {
      return false;
    }
  }
}
