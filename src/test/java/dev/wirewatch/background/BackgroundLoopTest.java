package dev.wirewatch.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class BackgroundLoopTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private final BackgroundLoops loops = new BackgroundLoops(() -> now);
  private final AtomicInteger turns = new AtomicInteger();
  private BackgroundLoop loop = loops.loop("idle", () -> {});

  @AfterEach
  void end() {
    loop.stop(PATIENCE);
  }

  @Test
  void goesOnAfterAnErrorAsAfterAnException() throws InterruptedException {
    var third = new CountDownLatch(1);
    start(() -> {
      switch (turns.incrementAndGet()) {
        case 1 -> throw new IllegalStateException("the database is away");
        case 2 -> throw new StackOverflowError();
        default -> third.countDown();
      }
      loop.await(PATIENCE);
    });

    while (!third.await(1, TimeUnit.MILLISECONDS)) {
      loop.wake();
    }

    assertThat(turns).hasValue(3);
  }

  @Test
  void aThreadThatIsDeadIsToldByTheHealthThatAsksForARestart() {
    var fatal =
        new BackgroundLoops(() -> {
          throw new StackOverflowError("even telling of a failure fails");
        });
    var health = new LoopThreads(fatal);
    loop =
        fatal.loop(
            "dies",
            () -> {
              throw new IllegalStateException("fails");
            });
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    loop.start();

    // The thread ends by an error that nobody catches: that is what is tried.
    await()
        .dontCatchUncaughtExceptions()
        .atMost(PATIENCE)
        .until(() -> health.health().getStatus().equals(Status.DOWN));
    assertThat(health.health().getDetails()).containsEntry("threads", List.of("dies"));
  }

  @Test
  void stoppingWaitsForTheTurnThatIsUnderWayWithoutInterruptingIt() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var stopping = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    start(() -> {
      begun.countDown();
      stopping.await();
      interrupted.set(Thread.currentThread().isInterrupted());
      turns.incrementAndGet();
    });
    begun.await();
    Thread stopper = Thread.ofVirtual().start(() -> loop.stop(PATIENCE));
    while (!loop.isStopping()) {
      Thread.onSpinWait();
    }

    stopping.countDown();
    stopper.join();

    assertThat(turns).hasValue(1);
    assertThat(interrupted).isFalse();
    assertThat(loop.isRunning()).isFalse();
  }

  @Test
  void aLoopThatFailsForLongIsTheProgramsHealth() throws InterruptedException {
    var failedTwice = new CountDownLatch(3);
    start(() -> {
      failedTwice.countDown();
      throw new IllegalStateException("the disk is full");
    });
    while (!failedTwice.await(1, TimeUnit.MILLISECONDS)) {
      loop.wake();
    }

    assertThat(loops.health().getStatus()).isEqualTo(Status.UP);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(loops.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(loops.health().getDetails().get("tested"))
        .asString()
        .contains("the disk is full", "2026-03-01T10:00:00Z");
  }

  @Test
  void aLoopThatWasStoppedIsNoFault() {
    start(() -> loop.await(PATIENCE));
    loop.stop(PATIENCE);

    assertThat(loops.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void turnsThatWriteAreLeftOutWhileNothingCanBeStored() throws InterruptedException {
    var suspended = new AtomicBoolean(true);
    var asked = new CountDownLatch(2);
    var written = new CountDownLatch(1);
    loops.suspendBy(
        new Suspension() {
          @Override
          public boolean isOn() {
            asked.countDown();
            return suspended.get();
          }

          @Override
          public boolean explains(Throwable failure) {
            return false;
          }
        });
    loop =
        loops.writer(
            "writer",
            () -> {
              turns.incrementAndGet();
              written.countDown();
              loop.await(PATIENCE);
            });
    loop.start();
    asked.await();
    assertThat(turns).hasValue(0);

    suspended.set(false);

    assertThat(written.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aFailureThatIsExplainedIsNoneOfTheLoops() throws InterruptedException {
    var failedTwice = new CountDownLatch(2);
    loops.suspendBy(
        new Suspension() {
          @Override
          public boolean isOn() {
            return true;
          }

          @Override
          public boolean explains(Throwable failure) {
            return "the database is away".equals(failure.getMessage());
          }
        });
    start(() -> {
      failedTwice.countDown();
      throw new IllegalStateException("the database is away");
    });
    while (!failedTwice.await(1, TimeUnit.MILLISECONDS)) {
      loop.wake();
    }

    now = now.plusSeconds(120);

    assertThat(loops.health().getStatus()).isEqualTo(Status.UP);
  }

  private void start(BackgroundLoop.Turn turn) {
    loop = loops.loop("tested", turn);
    loop.start();
  }
}
