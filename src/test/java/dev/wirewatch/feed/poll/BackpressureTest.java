package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BackpressureTest {

  private static final int KILOBYTE = 1024;

  private final Backpressure backlog = new Backpressure(10 * KILOBYTE);

  @Test
  void aDocumentWaitsUntilThereIsRoom() throws Exception {
    backlog.enter(6 * KILOBYTE);
    Thread second = waiting(() -> backlog.enter(6 * KILOBYTE));
    backlog.leave(6 * KILOBYTE);
    second.join();
  }

  @Test
  void smallDocumentsWaitTogether() throws Exception {
    backlog.enter(3 * KILOBYTE);
    backlog.enter(3 * KILOBYTE);
    backlog.waitForRoom();
  }

  @Test
  void nothingIsFetchedWhileADocumentWaits() throws Exception {
    backlog.enter(6 * KILOBYTE);
    Thread second = waiting(() -> backlog.enter(6 * KILOBYTE));
    Thread fetching = waiting(this::waitForRoom);
    backlog.leave(6 * KILOBYTE);
    second.join();
    fetching.join();
  }

  @Test
  void aDocumentLargerThanAllRoomGetsAllOfIt() throws Exception {
    backlog.enter(500 * KILOBYTE);
    Thread second = waiting(() -> backlog.enter(1));
    backlog.leave(500 * KILOBYTE);
    second.join();
  }

  private void waitForRoom() {
    try {
      backlog.waitForRoom();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread waiting(Runnable task) {
    Thread thread = Thread.ofPlatform().daemon().start(task);
    Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
    assertThat(thread.isAlive()).isTrue();
    return thread;
  }
}
