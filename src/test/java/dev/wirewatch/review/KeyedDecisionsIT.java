package dev.wirewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.review.Desk.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sent with a key is done once, and answered the same each time. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KeyedDecisionsIT {

  private static final String KEY = "Idempotency-Key";
  private static final String KEEP = "{'state': 'kept'}";

  @TempDir private static Path data;
  private static @Nullable Desk started;
  private static @Nullable TestDatabase kindStarted;

  private final Desk desk;
  private final long item;

  KeyedDecisionsIT(TestDatabase kind) {
    if (started == null || kind != kindStarted) {
      close();
      started = new Desk(kind, data.resolve(kind.name()));
      kindStarted = kind;
    }
    desk = started;
    item = desk.fresh().getFirst();
  }

  @AfterAll
  static void close() {
    if (started != null) {
      started.close();
      started = null;
    }
  }

  private Answer keep(String person, String key) {
    return desk.post(person, "/items/" + item + "/decisions", KEEP, KEY, key);
  }

  @Test
  void theSameKeyGetsTheFirstAnswerAgainInQuotesOrWithout() {
    Answer first = keep("ann", "quoted").expect(201);
    assertThat(first.isReplayed()).isFalse();
    desk.post("ann", "/decisions/" + first.id() + "/undo", "").expect(200);

    for (String key : List.of("quoted", "\"quoted\"")) {
      Answer again = keep("ann", key).expect(201);
      assertThat(again.isReplayed()).isTrue();
      assertThat(again.text()).isEqualTo(first.text());
      assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }
    assertThat(desk.decisions(item)).hasSize(1);
  }

  @Test
  void sentManyTimesAtOnceItIsMadeOnce() {
    List<Answer> answers =
        IntStream.range(0, 24).parallel().mapToObj(n -> keep("ann", "at once")).toList();

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
    assertThat(answers).filteredOn(answer -> !answer.isReplayed()).hasSize(1);
    assertThat(desk.decisions(item)).hasSize(1);
  }

  /** More than there are connections, so that none may be held while another is waited for. */
  @Test
  void manyWithKeysOfTheirOwnAtOnceAreAllAnswered() {
    List<Long> items = desk.fresh().subList(0, 15);
    List<Answer> answers =
        IntStream.range(0, 60)
            .parallel()
            .mapToObj(n ->
                desk.post(
                    "ann", "/items/" + items.get(n % 15) + "/decisions", KEEP, KEY, "of many " + n))
            .toList();
    assertThat(answers).extracting(Answer::status).containsOnly(201);
  }

  @Test
  void anotherBodyOrCallIsRefused() {
    keep("ann", "taken").expect(201);
    long other = desk.fresh().getFirst();

    Answer body =
        desk.post("ann", "/items/" + item + "/decisions", "{'state': 'dismissed'}", KEY, "taken")
            .expect(422);
    assertThat(body.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(body.json().get("detail").asString()).contains("another request");
    desk.post("ann", "/items/" + other + "/decisions", KEEP, KEY, "taken").expect(422);
    assertThat(desk.decisions(item)).hasSize(1);
    assertThat(desk.decisions(other)).isEmpty();
    assertThat(keep("ann", "taken").expect(201).isReplayed()).isTrue();
  }

  @Test
  void keysAreEachPersonsOwn() {
    Answer anns = keep("ann", "1").expect(201);
    Answer bens = keep("ben", "1").expect(201);

    assertThat(bens.isReplayed()).isFalse();
    assertThat(bens.json().get("decidedBy").asString()).isEqualTo("ben");
    assertThat(bens.id()).isNotEqualTo(anns.id());
  }

  @Test
  void anAnswerOutlivesARestartAndItsItem() {
    Answer first = keep("ann", "lasting").expect(201);
    desk.restart();
    assertThat(keep("ann", "lasting").expect(201).text()).isEqualTo(first.text());
    assertThat(desk.decisions(item)).hasSize(1);

    JdbcClient.create(desk.database()).sql("delete from item where id = ?").param(item).update();
    Answer again = keep("ann", "lasting").expect(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.isReplayed()).isTrue();
  }

  @Test
  void aRefusalIsKeptAndHasDoneNothing() {
    String path = "/items/" + item + "/decisions";
    String unknown = "{'addThemes': ['no-such-theme']}";
    Answer first = desk.post("ann", path, unknown, KEY, "refused").expect(400);
    Answer again = desk.post("ann", path, unknown, KEY, "refused").expect(400);

    assertThat(first.isReplayed()).isFalse();
    assertThat(again.isReplayed()).isTrue();
    assertThat(again.text()).isEqualTo(first.text());
    desk.post("ann", path, KEEP, KEY, "k".repeat(256)).expect(400);
    assertThat(desk.decisions(item)).isEmpty();
  }

  @Test
  void whatFailedIsNotKept() {
    JdbcClient jdbc = JdbcClient.create(desk.database());
    jdbc.sql("alter table decision rename to decision_away").update();
    try {
      assertThat(keep("ann", "failed").status()).isGreaterThanOrEqualTo(500);
    } finally {
      jdbc.sql("alter table decision_away rename to decision").update();
    }
    Answer second = keep("ann", "failed").expect(201);
    assertThat(second.isReplayed()).isFalse();
    assertThat(desk.decisions(item)).hasSize(1);
  }

  @Test
  void undoTakesAKey() {
    Answer kept = keep("ann", "to undo").expect(201);
    String undo = "/decisions/" + kept.id() + "/undo";
    Answer first = desk.post("ann", undo, "", KEY, "undo").expect(200);
    Answer again = desk.post("ann", undo, "", KEY, "undo").expect(200);

    assertThat(again.isReplayed()).isTrue();
    assertThat(again.text()).isEqualTo(first.text());
    desk.post("ann", undo, "", KEY, "to undo").expect(422);
  }

  @Test
  void aDayLaterAKeyIsForgotten() {
    Answer first = keep("ann", "old").expect(201);
    desk.later(Duration.ofHours(23));
    assertThat(keep("ann", "old").expect(201).isReplayed()).isTrue();

    desk.later(Duration.ofHours(1));
    Answer second = keep("ann", "old").expect(201);
    assertThat(second.isReplayed()).isFalse();
    assertThat(second.id()).isNotEqualTo(first.id());
  }
}
