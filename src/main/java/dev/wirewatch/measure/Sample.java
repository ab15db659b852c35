package dev.wirewatch.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What the database answered a moment ago, so that one look at all meters asks it once. While
 * nothing can be stored it is not asked: it may be away, and who asks for numbers must not wait for
 * it.
 */
public final class Sample<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
  private static final Duration GOOD = Duration.ofSeconds(2);

  private final Supplier<T> question;
  private final BooleanSupplier away;
  private final InstantSource clock;
  private @Nullable T answer;
  private Instant asked = Instant.MIN;

  Sample(Supplier<T> question, BooleanSupplier away, InstantSource clock) {
    this.question = question;
    this.away = away;
    this.clock = clock;
  }

  /** The answer, at most two seconds old; empty while it cannot be had. */
  public synchronized Optional<T> get() {
    if (away.getAsBoolean()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (now.isBefore(asked) || !now.isBefore(asked.plus(GOOD))) {
      answer = ask();
      asked = now;
    }
    return Optional.ofNullable(answer);
  }

  private @Nullable T ask() {
    try {
      return question.get();
    } catch (DataAccessException | TransactionException e) {
      // The health of storage tells of it.
      LOG.debug("No numbers can be had", e);
      return null;
    }
  }

  /** A number of it; NaN while it cannot be had. */
  public double number(ToDoubleFunction<T> part) {
    Optional<T> now = get();
    return now.isPresent() ? part.applyAsDouble(now.get()) : Double.NaN;
  }
}
