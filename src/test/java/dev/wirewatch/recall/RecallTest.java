package dev.wirewatch.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RecallTest {

  private final TransactionTemplate transactions;
  private final WatchedJdbc template;
  private final JdbcClient jdbc;
  private final Recall recall;
  private final Inserts inserts = new Inserts();
  private Instant now = Instant.parse("2016-03-30T08:00:00Z");
  private int asked;

  RecallTest(TestDatabase kind) {
    DataSource database = kind.open().dataSource();
    var manager = new JdbcTransactionManager(database);
    transactions = new TransactionTemplate(manager);
    var writes = new Writes();
    template = new WatchedJdbc(database, writes, inserts, manager);
    jdbc = JdbcClient.create(template);
    recall = new Recall(writes, database, () -> now);
    template.execute("create table sheet (id int, name varchar(20), state varchar(20))");
    template.execute("create table other (id int)");
    jdbc.sql("insert into sheet values (1, 'Tass', 'new')").update();
  }

  private List<String> names(String read) {
    return recall.of(
        List.of("names", read),
        Set.of(read),
        () -> {
          asked++;
          return jdbc.sql("select name from sheet order by id").query(String.class).list();
        });
  }

  @Test
  void anAnswerIsRememberedUntilItsTableIsWrittenTo() {
    assertThat(names("sheet")).containsExactly("Tass");
    jdbc.sql("insert into other values (1)").update();
    assertThat(names("sheet")).containsExactly("Tass");
    assertThat(asked).isOne();

    jdbc.sql("update sheet set name = :name where id = 1").param("name", "TASS").update();
    assertThat(names("sheet")).containsExactly("TASS");
    template.batchUpdate(
        "insert into sheet (id, name) values (?, ?)", List.<Object[]>of(new Object[] {2, "RIA"}));
    assertThat(names("sheet")).containsExactly("TASS", "RIA");
    template.update("delete from sheet where id = 1");
    assertThat(names("sheet")).containsExactly("RIA");
  }

  @Test
  void anAnswerFromAColumnIsRememberedWhileOthersAreWritten() {
    names("sheet.name");
    jdbc.sql("update sheet set state = 'kept'").update();
    names("sheet.name");
    assertThat(asked).isOne();

    jdbc.sql("insert into sheet values (2, 'RIA', 'new')").update();
    assertThat(names("sheet.name")).containsExactly("Tass", "RIA");
    jdbc.sql("update sheet set name = 'TASS' where id = 1").update();
    assertThat(names("sheet.name")).containsExactly("TASS", "RIA");
    jdbc.sql("delete from sheet where id = 2").update();
    assertThat(names("sheet.name")).containsExactly("TASS");
  }

  @Test
  void whatATransactionWritesCountsWhenItHasEnded() {
    names("sheet");
    Object before = recall.state(Set.of("sheet"));
    transactions.executeWithoutResult(status -> {
      jdbc.sql("update sheet set name = 'TASS'").update();
      assertThat(recall.state(Set.of("sheet"))).isEqualTo(before);
    });
    assertThat(recall.state(Set.of("sheet"))).isNotEqualTo(before);
    assertThat(names("sheet")).containsExactly("TASS");
  }

  @Test
  void anAnswerIsAskedForAgainAfterAMinuteAtMost() {
    names("sheet");
    now = now.plus(Duration.ofMinutes(1));
    names("sheet");
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void rowsAreCountedOnceTheyAreCommitted() {
    transactions.executeWithoutResult(status -> {
      template.batchUpdate(
          "insert into other values (?)", List.<Object[]>of(new Object[] {1}, new Object[] {2}));
      jdbc.sql("insert into other select id from sheet").update();
      assertThat(inserts.into("other")).isZero();
    });
    transactions.executeWithoutResult(status -> {
      jdbc.sql("insert into other values (4)").update();
      status.setRollbackOnly();
    });
    jdbc.sql("update other set id = 5").update();

    assertThat(inserts.into("other")).isEqualTo(3);
  }
}
