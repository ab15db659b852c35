package dev.wirewatch.idempotency;

import dev.wirewatch.background.BackgroundLoop;
import dev.wirewatch.background.BackgroundLoops;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Forgets keys whose day is over. */
@Component
class ForgottenKeys implements SmartLifecycle {

  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final KeptAnswers answers;
  private final InstantSource clock;
  private final BackgroundLoop loop;

  ForgottenKeys(KeptAnswers answers, InstantSource clock, BackgroundLoops loops) {
    this.answers = answers;
    this.clock = clock;
    this.loop = loops.writer("forgotten-keys", this::turn);
  }

  private void turn() throws InterruptedException {
    forget();
    loop.await(EVERY);
  }

  void forget() {
    answers.forget(clock.instant().minus(KeyedCalls.KEPT));
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop(STOP);
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
