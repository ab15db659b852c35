package dev.wirewatch.access.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.access.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log, in which nothing is changed unseen. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ActivityLogTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

  private final ActivityLog log;
  private final JdbcClient jdbc;

  ActivityLogTest(TestDatabase kind) {
    TestDatabase.Opened database = kind.open();
    jdbc = database.jdbc();
    log =
        new ActivityLog(
            new JdbcTemplate(database.dataSource()),
            new CurrentUser(false),
            () -> NOW,
            database.transactions());
  }

  @BeforeEach
  void fiveRows() {
    for (long item = 1; item <= 5; item++) {
      log.addFor("anna", "decision", item, null, Map.of("state", "kept"));
    }
  }

  @Test
  void holdsAsItWasWritten() {
    ActivityLog.Verification verified = log.verify();
    assertThat(verified.holds()).isTrue();
    assertThat(verified.rows()).isEqualTo(5);
    assertThat(verified.firstBroken()).isNull();
    assertThat(verified.head()).isEqualTo(find(null, null).getFirst().hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update activity set after_json = '{}' where id = 3 | 3",
        "update activity set who = 'boris' where id = 1 | 1",
        "update activity set item_id = null where id = 5 | 5",
        "delete from activity where id = 2 | 2",
        "delete from activity where id = 5 | 5",
        "delete from activity where id in (4, 5) | 4",
        "update activity_head set row_count = 4 | 5",
        "update activity set hash = repeat('a', 64) where id = 5 | 5",
        "insert into activity select 6, at, who, what, item_id, before_json, after_json, hash from"
            + " activity where id = 5 | 6",
        "update activity set item_id = case id when 2 then 3 else 2 end where id in (2, 3) | 2"
      })
  void seesWhatWasDoneToItInTheDatabase(String change, long broken) {
    jdbc.sql(change).update();
    assertThat(log.verify())
        .extracting(ActivityLog.Verification::holds, ActivityLog.Verification::firstBroken)
        .containsExactly(false, broken);
  }

  @Test
  void seesThatEverythingIsGone() {
    jdbc.sql("delete from activity").update();
    assertThat(log.verify().holds()).isFalse();
  }

  @Test
  void manyWhoWriteAtOnceMakeOneChain() throws Exception {
    try (var people = Executors.newFixedThreadPool(8)) {
      var all =
          IntStream.range(0, 80)
              .mapToObj(n -> people.submit(() -> log.addFor("p" + n, "note", null, null, n)))
              .toList();
      for (Future<?> each : all) {
        each.get();
      }
    }
    assertThat(log.verify())
        .extracting(ActivityLog.Verification::holds, ActivityLog.Verification::rows)
        .containsExactly(true, 85L);
  }

  @Test
  void findsByWhoAndByKindWithItsParts() {
    log.addFor("boris", "decision.undo", 3L, null, null);
    log.addFor("boris", "user.add", null, null, Map.of("name", "c"));
    assertThat(find("boris", null))
        .extracting(Activity::what)
        .containsExactly("user.add", "decision.undo");
    assertThat(find(null, "decision")).hasSize(6);
    assertThat(find(null, "decision.undo")).hasSize(1);
    assertThat(find(null, "dec_sion")).isEmpty();
    assertThat(log.find(new LogQuery("boris", null, null, null, null, false), Long.MAX_VALUE, 10))
        .extracting(Activity::what)
        .containsExactly("decision.undo");
    assertThat(log.find(new LogQuery(null, null, 3L, NOW, NOW.plusMillis(1), true), 6, 10))
        .extracting(Activity::id)
        .containsExactly(3L);
    assertThat(log.find(new LogQuery(null, null, null, null, NOW, true), Long.MAX_VALUE, 10))
        .isEmpty();
  }

  private List<Activity> find(@Nullable String who, @Nullable String what) {
    return log.find(new LogQuery(who, what, null, null, null, true), Long.MAX_VALUE, 100);
  }
}
