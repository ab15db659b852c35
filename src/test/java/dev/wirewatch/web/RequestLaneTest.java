package dev.wirewatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequestLaneTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private final AtomicInteger served = new AtomicInteger();

  private static RequestLane lane(int waiting, int aside, Duration patience) {
    return new RequestLane(new RequestSettings(1, waiting, aside, patience));
  }

  private Thread request(RequestLane lane, Runnable work) {
    return Thread.ofPlatform()
        .start(() -> {
          RequestLane.Place place = lane.enter();
          work.run();
          served.incrementAndGet();
          place.leave();
        });
  }

  @Test
  void whoWaitsIsServedWhenAPlaceIsGivenBack() throws Exception {
    var lane = lane(1, 1, LONG);
    RequestLane.Place place = lane.enter();
    Thread waiting = request(lane, () -> {});
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
    assertThat(served).hasValue(0);

    place.leave();
    waiting.join();

    assertThat(served).hasValue(1);
  }

  @Test
  void whoeverIsOneTooManyIsToldAtOnceToComeAgain() throws Exception {
    var lane = lane(1, 1, LONG);
    RequestLane.Place place = lane.enter();
    Thread waiting = request(lane, () -> {});
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

    assertThatExceptionOfType(Busy.class)
        .isThrownBy(lane::enter)
        .satisfies(busy -> assertThat(busy.retryAfter()).isEqualTo("2"));

    place.leave();
    waiting.join();
    lane.enter().leave();
  }

  @Test
  void whoeverWaitedForTooLongIsToldSo() {
    var lane = lane(1, 1, Duration.ZERO);
    lane.enter();

    assertThatExceptionOfType(Busy.class).isThrownBy(lane::enter);
  }

  @Test
  void whoWaitsForSomethingElseLeavesItsPlaceToOthers() throws Exception {
    var lane = lane(1, 1, LONG);
    var server = new CountDownLatch(1);
    Thread asks =
        request(
            lane,
            () -> {
              lane.stepAside();
              lane.stepAside();
              awaitUninterruptibly(server);
            });
    await().until(() -> asks.getState() == Thread.State.WAITING);

    RequestLane.Place place = lane.enter();
    assertThatExceptionOfType(Busy.class).as("one is aside").isThrownBy(lane::stepAside);
    place.leave();
    server.countDown();
    asks.join();

    lane.enter();
    lane.stepAside();
    assertThat(served).hasValue(1);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
