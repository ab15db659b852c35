package dev.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DurabilityTest {

  @TempDir private Path folder;
  private final CountDownLatch disk = new CountDownLatch(1);
  private final AtomicInteger writes = new AtomicInteger();

  @Test
  void thoseWhoWaitForABusyDiskShareTheNextWrite() throws Exception {
    Durability durability = durability(database());
    Thread first = Thread.ofPlatform().start(durability::settle);
    await().until(() -> writes.get() == 1);

    var others =
        Stream.generate(() -> Thread.ofPlatform().start(durability::settle)).limit(20).toList();
    await()
        .untilAsserted(() ->
            assertThat(others).extracting(Thread::getState).containsOnly(Thread.State.WAITING));
    // What they changed may have come too late for the write that was under way.
    assertThat(writes).hasValue(1);
    disk.countDown();
    first.join();
    for (Thread other : others) {
      other.join();
    }

    assertThat(writes).hasValue(2);
  }

  @Test
  void whatWasWrittenSinceAMarkIsNotWrittenAgain() {
    disk.countDown();
    Durability durability = durability(database());
    long before = durability.mark();
    durability.settle();

    durability.settle(before);
    assertThat(writes).hasValue(1);

    durability.settle(durability.mark());
    assertThat(writes).hasValue(2);
  }

  @Test
  void commitsGoOnWhileTheDiskIsBusy() throws Exception {
    DataSource database = database();
    // Open all the while: H2 closes a file with its last connection.
    try (Connection held = database.getConnection()) {
      held.createStatement().execute("create table wire (id int)");
      Thread settling = Thread.ofPlatform().start(durability(database)::settle);
      await().until(() -> writes.get() == 1);

      new TransactionTemplate(new WholeCommits(database))
          .executeWithoutResult(
              status -> JdbcClient.create(database).sql("insert into wire values (1)").update());

      disk.countDown();
      settling.join();
    }
  }

  @Test
  void aTransactionIsWrittenOnceAndOnlyIfItCommits() {
    disk.countDown();
    DataSource database = database();
    Durability durability = durability(database);
    var transactions = new TransactionTemplate(new JdbcTransactionManager(database));

    transactions.executeWithoutResult(status -> {
      JdbcClient.create(database).sql("create table wire (id int)").update();
      durability.settle();
      durability.settle();
      assertThat(writes).hasValue(0);
    });
    assertThat(writes).hasValue(1);

    transactions.executeWithoutResult(status -> {
      durability.settle();
      status.setRollbackOnly();
    });
    assertThat(writes).hasValue(1);
  }

  /** Durability whose writes are counted, and the first of which takes its time. */
  private Durability durability(DataSource database) {
    return new Durability(
        database,
        connection -> {
          writes.incrementAndGet();
          awaitDisk();
          StoreWrite.write(connection);
        });
  }

  private void awaitDisk() {
    try {
      disk.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private DataSource database() {
    return new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("wirewatch"), "sa", "");
  }
}
