package dev.wirewatch.storage;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Numbers of what is written, and of the room that is left for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // Before the one that refuses them.
class StorageMeters implements MeterBinder, TransactionExecutionListener {

  private final Storage storage;
  private final Map<Outcome, LongAdder> transactions = new EnumMap<>(Outcome.class);

  StorageMeters(Storage storage) {
    this.storage = storage;
    for (Outcome outcome : Outcome.values()) {
      transactions.put(outcome, new LongAdder());
    }
  }

  /** What became of a transaction that may write. */
  enum Outcome {
    COMMITTED,
    /** Taken back by the program, as what was asked for could not be done. */
    ROLLED_BACK,
    /** The database could not begin or end it. */
    FAILED,
    /** Not begun, as nothing can be stored. */
    REFUSED
  }

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    if (storage.isOn() && !transaction.isReadOnly()) {
      count(Outcome.REFUSED);
    }
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure != null && !transaction.isReadOnly()) {
      count(Outcome.FAILED);
    }
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (!transaction.isReadOnly()) {
      count(failure == null ? Outcome.COMMITTED : Outcome.FAILED);
    }
  }

  @Override
  public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
    if (!transaction.isReadOnly()) {
      count(failure == null ? Outcome.ROLLED_BACK : Outcome.FAILED);
    }
  }

  private void count(Outcome outcome) {
    counter(outcome).increment();
  }

  private LongAdder counter(Outcome outcome) {
    return transactions.computeIfAbsent(outcome, any -> new LongAdder());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Outcome outcome : Outcome.values()) {
      FunctionCounter.builder("wirewatch.writes", counter(outcome), LongAdder::sum)
          .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
    Gauge.builder("wirewatch.storage.closed", () -> storage.isOn() ? 1 : 0).register(registry);
    Gauge.builder("wirewatch.disk.free", storage::free).baseUnit("bytes").register(registry);
    Gauge.builder("wirewatch.disk.reserve", storage::reserve).baseUnit("bytes").register(registry);
  }
}
