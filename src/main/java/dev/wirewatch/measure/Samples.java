package dev.wirewatch.measure;

import dev.wirewatch.background.BackgroundLoops;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes samples of what the database knows. */
@Component
public class Samples {

  private final BackgroundLoops loops;
  private final InstantSource clock;

  public Samples(BackgroundLoops loops, InstantSource clock) {
    this.loops = loops;
    this.clock = clock;
  }

  /** A sample that nobody has taken yet. */
  public <T> Sample<T> of(Supplier<T> question) {
    return new Sample<>(question, loops::isSuspended, clock);
  }
}
