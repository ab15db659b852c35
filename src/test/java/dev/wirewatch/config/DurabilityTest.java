package dev.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DurabilityTest {

  @TempDir private Path folder;
  private final CountDownLatch disk = new CountDownLatch(1);
  private final AtomicInteger writes = new AtomicInteger();

  @Test
  void thoseWhoWaitForABusyDiskShareTheNextWrite() throws Exception {
    var durability = new Durability(database());
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
  void aTransactionIsWrittenOnceAndOnlyIfItCommits() {
    disk.countDown();
    DelegatingDataSource database = database();
    var durability = new Durability(database);
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

  /** A database in a file whose checkpoints are counted, and the first of which takes its time. */
  private DelegatingDataSource database() {
    String url = "jdbc:h2:file:" + folder.resolve("wirewatch");
    return new DelegatingDataSource(new DriverManagerDataSource(url, "sa", "")) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return wrapped(
            Connection.class,
            (proxy, method, arguments) -> {
              Object result = invoke(real, method, arguments);
              return result instanceof Statement statement
                      && method.getName().equals("createStatement")
                  ? counted(statement)
                  : result;
            });
      }
    };
  }

  private Statement counted(Statement real) {
    return wrapped(
        Statement.class,
        (proxy, method, arguments) -> {
          if (arguments != null && "checkpoint sync".equals(arguments[0])) {
            writes.incrementAndGet();
            disk.await();
          }
          return invoke(real, method, arguments);
        });
  }

  private static @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T wrapped(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
