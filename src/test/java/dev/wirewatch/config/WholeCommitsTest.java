package dev.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class WholeCommitsTest {

  @TempDir private Path folder;
  private final List<Boolean> heldAtCommits = new ArrayList<>();

  @Test
  void noWriteToDiskBeginsWhileACommitIsUnderWay() {
    DataSource database = database("jdbc:h2:file:" + folder.resolve("wirewatch"));

    write(database);

    assertThat(heldAtCommits).containsExactly(true);
  }

  /** The lock is let go, or the second commit would wait for the first for ever. */
  @Test
  void commitsFollowOneAnother() throws Exception {
    DataSource database = database("jdbc:h2:file:" + folder.resolve("wirewatch"));
    write(database);
    var done = new CountDownLatch(1);

    Thread.ofPlatform()
        .start(() -> {
          write(database);
          done.countDown();
        });
    done.await();

    assertThat(heldAtCommits).containsExactly(true, true);
  }

  private static void write(DataSource database) {
    new TransactionTemplate(new WholeCommits(database))
        .executeWithoutResult(status ->
            JdbcClient.create(database).sql("create table if not exists wire (id int)").update());
  }

  private DataSource database(String url) {
    return new DelegatingDataSource(new DriverManagerDataSource(url, "sa", "")) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        InvocationHandler handler =
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit")) {
                heldAtCommits.add(isHeld(real));
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            };
        return (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
      }
    };
  }

  private static boolean isHeld(Connection connection) throws SQLException {
    return ((ReentrantLock) StoreLock.of(StoreLock.store(connection).orElseThrow()))
        .isHeldByCurrentThread();
  }
}
