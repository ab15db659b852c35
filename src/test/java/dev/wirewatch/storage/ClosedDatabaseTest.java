package dev.wirewatch.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ClosedDatabaseTest {

  private final ClosedDatabase pool = new ClosedDatabase();

  @Test
  void connectionsToADatabaseThatClosedItsFileAreLetGoOf() {
    var closed = new SQLException("The database has been closed", "90098", 90_098);
    var duplicate = new SQLException("Unique index or primary key violation", "23505", 23_505);

    assertThat(pool.adjudicate(closed)).isEqualTo(Override.MUST_EVICT);
    assertThat(pool.adjudicate(duplicate)).isEqualTo(Override.CONTINUE_EVICT);
  }
}
