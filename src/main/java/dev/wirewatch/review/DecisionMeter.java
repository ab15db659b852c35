package dev.wirewatch.review;

import dev.wirewatch.recall.Inserts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much is decided. */
@Component
class DecisionMeter implements MeterBinder {

  private final Inserts inserts;

  DecisionMeter(Inserts inserts) {
    this.inserts = inserts;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder("wirewatch.decisions", inserts, all -> all.into("decision"))
        .register(registry);
  }
}
