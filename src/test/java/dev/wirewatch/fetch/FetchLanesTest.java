package dev.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** With four places in the fast lane there are two in the slow one, one of them for suspects. */
class FetchLanesTest {

  private final FetchLanes lanes = new FetchLanes(4);

  @Test
  void aRequestThatTurnsOutSlowMakesRoomForOthers() throws Exception {
    FetchLanes.Place slow = lanes.enter(false);
    assertThat(lanes.free()).isEqualTo(3);
    slow.moveOver();
    assertThat(lanes.free()).isEqualTo(4);
    slow.leave();
    assertThat(lanes.free()).isEqualTo(4);
  }

  @Test
  void aFullSlowLaneTakesNoMore() throws Exception {
    for (int i = 0; i < 3; i++) {
      lanes.enter(false).moveOver();
    }
    assertThat(lanes.free()).isEqualTo(3);
  }

  @Test
  void whoHasLeftDoesNotMoveOver() throws Exception {
    FetchLanes.Place gone = lanes.enter(false);
    gone.leave();
    gone.moveOver();
    assertThat(lanes.free()).isEqualTo(4);
  }

  @Test
  void suspectsTakeNoPlaceInTheFastLane() throws Exception {
    lanes.enter(true);
    assertThat(lanes.free()).isEqualTo(4);
  }

  @Test
  void suspectsLeaveHalfOfTheSlowLaneToOthers() throws Exception {
    FetchLanes.Place first = lanes.enter(true);
    FutureTask<FetchLanes.Place> second = waiting(() -> lanes.enter(true));
    lanes.enter(false).moveOver();
    assertThat(lanes.free()).isEqualTo(4);
    first.leave();
    assertThat(second.get()).isNotNull();
  }

  @Test
  void whoIsInterruptedWhileItWaitsTakesNoPlaceAway() throws Exception {
    FetchLanes.Place first = lanes.enter(true);
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> lanes.enter(true));
    first.leave();
    assertThat(lanes.enter(true)).isNotNull();
  }

  private static <T> FutureTask<T> waiting(Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread thread = Thread.ofPlatform().daemon().start(task);
    Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
    return task;
  }
}
