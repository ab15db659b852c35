package dev.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HostQueuesTest {

  private final HostQueues turns = new HostQueues(2);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final AtomicInteger asking = new AtomicInteger();
  private final List<Thread> requests = new ArrayList<>();

  @Test
  void aHostIsAskedBySoManyAtOnceAndOthersWaitForIt() throws Exception {
    ask("slow.example", 5);
    Awaitility.await().until(() -> waiting() == 5 && asking.get() == 2);
    answer.countDown();
    join();
    assertThat(asking).hasValue(5);
  }

  @Test
  void aHostThatIsBusyKeepsNoOtherHostWaiting() throws Exception {
    ask("slow.example", 5);
    Awaitility.await().until(() -> waiting() == 5);
    assertThat(turns.<String>take("quick.example", () -> "answered")).isEqualTo("answered");
    answer.countDown();
    join();
  }

  @Test
  void aTurnIsGivenBackWhenTheWorkFails() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> turns.take("broken.example", HostQueuesTest::broken));
    }
    assertThat(turns.<String>take("broken.example", () -> "answered")).isEqualTo("answered");
  }

  @Test
  void nothingIsKeptOfHostsThatNobodyAsks() throws Exception {
    ask("slow.example", 5);
    Awaitility.await().until(() -> waiting() == 5);
    assertThat(turns.size()).isEqualTo(1);
    requests.getLast().interrupt();
    answer.countDown();
    join();
    assertThat(turns.size()).isZero();
  }

  private static String broken() {
    throw new IllegalStateException("broken");
  }

  private void ask(String host, int times) {
    for (int i = 0; i < times; i++) {
      requests.add(Thread.ofPlatform().daemon().start(() -> ask(host)));
    }
  }

  private void ask(String host) {
    try {
      turns.<Boolean>take(host, this::answered);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answered() throws InterruptedException {
    asking.incrementAndGet();
    answer.await();
    return true;
  }

  private long waiting() {
    return requests.stream().filter(thread -> thread.getState() == Thread.State.WAITING).count();
  }

  private void join() throws InterruptedException {
    for (Thread request : requests) {
      request.join();
    }
  }
}
