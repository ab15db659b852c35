package dev.wirewatch.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.background.BackgroundLoops;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseCheckIT {

  private static final int ROWS = 4_000;

  @TempDir private Path folder;

  @Test
  void aWholeFileIsFine() {
    fill();
    assertThat(check()).isEqualTo(Status.UP);
  }

  @Test
  void noiseInTheMiddleOfTheFileIsTold() throws IOException {
    fill();
    try (var file = new RandomAccessFile(folder.resolve("desk.mv.db").toFile(), "rw")) {
      byte[] noise = new byte[64 * 1024];
      new Random(1).nextBytes(noise);
      file.seek(file.length() / 2);
      file.write(noise);
    }
    assertThat(check()).isEqualTo(Status.DOWN);
  }

  private void fill() {
    var pool = pool();
    JdbcClient jdbc = JdbcClient.create(pool);
    jdbc.sql("create table item (id bigint primary key, title varchar(2000))").update();
    var random = new Random(2);
    for (int id = 0; id < ROWS; id++) {
      String title = Long.toHexString(random.nextLong()).repeat(40);
      jdbc.sql("insert into item values (?, ?)").param(id).param(title).update();
    }
    jdbc.sql("shutdown").update();
    pool.dispose();
  }

  private Status check() {
    var pool = pool();
    try {
      var check =
          new DatabaseCheck(
              JdbcClient.create(pool), pool, new BackgroundLoops(() -> Instant.EPOCH));
      check.check();
      return check.health().getStatus();
    } finally {
      pool.dispose();
    }
  }

  private JdbcConnectionPool pool() {
    return JdbcConnectionPool.create(
        "jdbc:h2:file:" + folder.resolve("desk").toAbsolutePath(), "sa", "");
  }
}
