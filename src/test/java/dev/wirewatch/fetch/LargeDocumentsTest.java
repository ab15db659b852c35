package dev.wirewatch.fetch;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class LargeDocumentsTest {

  /** However large documents may be, four are read at once; so few that memory bears it. */
  @Test
  void onlySoManyAreReadAtOnceAsMemoryHolds() throws Exception {
    var documents = new LargeDocuments(DataSize.ofTerabytes(1));
    for (int i = 0; i < 4; i++) {
      documents.enter();
    }
    Thread fifth = Thread.ofPlatform().daemon().start(() -> enter(documents));
    Awaitility.await().until(() -> fifth.getState() == Thread.State.WAITING);
    documents.leave();
    fifth.join();
  }

  /** What is over the pace waits, and an interrupt ends that. */
  @Test
  void togetherTheyAreReadAtABoundedPace() throws Exception {
    var documents = new LargeDocuments(DataSize.ofMegabytes(10));
    documents.pace(Integer.MAX_VALUE);
    Thread next = Thread.ofPlatform().daemon().start(() -> pace(documents));
    Awaitility.await().until(() -> next.getState() == Thread.State.TIMED_WAITING);
    next.interrupt();
    next.join();
  }

  private static void enter(LargeDocuments documents) {
    try {
      documents.enter();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pace(LargeDocuments documents) {
    try {
      documents.pace(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
