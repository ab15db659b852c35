package dev.wirewatch.review.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.review.Desk;
import dev.wirewatch.review.Desk.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Decisions about many items at once, on the sample wire. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class BatchesIT {

  @TempDir private static Path data;
  private static @Nullable Desk started;
  private static @Nullable TestDatabase kindStarted;

  private final Desk desk;
  private final List<Long> fresh;

  BatchesIT(TestDatabase kind) {
    if (started == null || kind != kindStarted) {
      close();
      started = new Desk(kind, data.resolve(kind.name()));
      kindStarted = kind;
    }
    desk = started;
    fresh = desk.fresh().subList(0, 3);
  }

  @AfterAll
  static void close() {
    if (started != null) {
      started.close();
      started = null;
    }
  }

  private Answer begin(String body, String... headers) {
    return desk.post("ann", "/decisions", body, headers);
  }

  private static long batch(Answer begun) {
    return begun.expect(202).json().get("batch").asLong();
  }

  private JsonNode finished(long batch) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> desk.get("ann", "/batches/" + batch), now -> !now.get("finishedAt").isNull());
  }

  private static void assertCounts(JsonNode batch, int done, int failed) {
    assertThat(batch.get("total").asInt()).isEqualTo(done + failed);
    assertThat(batch.get("done").asInt()).isEqualTo(done);
    assertThat(batch.get("failed").asInt()).isEqualTo(failed);
  }

  private String state(long item) {
    return desk.get("ann", "/items/" + item).get("state").asString();
  }

  @Test
  void namedItemsAreDecidedAndThoseThatAreGoneFail() {
    var ids = new ArrayList<>(fresh);
    ids.add(fresh.getFirst());
    ids.add(987_654_321L);
    Answer begun = begin("{'items': " + ids + ", 'state': 'kept', 'note': 'All of it'}");
    assertThat(begun.json().get("total").asInt()).isEqualTo(4);

    long batch = batch(begun);
    assertCounts(finished(batch), 3, 1);
    for (Long id : fresh) {
      JsonNode decisions = desk.decisions(id);
      assertThat(decisions).hasSize(1);
      assertThat(decisions.get(0).get("batch").asLong()).isEqualTo(batch);
      assertThat(decisions.get(0).get("decidedBy").asString()).isEqualTo("ann");
      assertThat(decisions.get(0).get("note").asString()).isEqualTo("All of it");
      assertThat(state(id)).isEqualTo("kept");
    }
    assertThat(found("state=kept")).containsAll(fresh);
  }

  private List<Long> found(String query) {
    return desk.get("ann", "/items?limit=500&" + query)
        .get("items")
        .valueStream()
        .map(item -> item.get("id").asLong())
        .toList();
  }

  @Test
  void aViewIsOfNewItemsOfTheMoment() {
    String feed = desk.get("ann", "/items/" + fresh.getFirst()).get("feedId").asString();
    List<Long> inView = found("state=new&feed=" + feed);
    assertThat(inView).isNotEmpty();

    Answer begun = begin("{'view': {'feed': [" + feed + "]}, 'state': 'dismissed'}");
    assertThat(begun.json().get("total").asInt()).isEqualTo(inView.size());
    assertCounts(finished(batch(begun)), inView.size(), 0);
    assertThat(inView).allMatch(id -> state(id).equals("dismissed"));
    assertThat(found("state=new&feed=" + feed)).isEmpty();

    Answer empty = begin("{'view': {'feed': " + feed + "}, 'state': 'kept'}");
    assertThat(empty.json().get("total").asInt()).isZero();
    assertCounts(finished(batch(empty)), 0, 0);
    Answer dismissed =
        begin("{'view': {'feed': '" + feed + "', 'state': 'dismissed'}, 'state': 'new'}");
    assertCounts(finished(batch(dismissed)), inView.size(), 0);
    assertThat(inView).allMatch(id -> state(id).equals("new"));
  }

  @Test
  void whatCannotBeBegunIsRefused() {
    String keep = ", 'state': 'kept'}";
    for (String body :
        List.of(
            "{'view': {'colour': 'red'}" + keep,
            "{'view': {'theme': 'no-such-theme'}" + keep,
            "{'view': {'state': 'odd'}" + keep,
            "{'view': {'q': 'AND ('}" + keep,
            "{'view': {'from': 'yesterday'}" + keep,
            "{'view': {'q': ['a', 'b']}" + keep,
            "{'view': {'feed': {'id': 1}}" + keep,
            "{'view': {}, 'items': [1]" + keep,
            "{'items': []" + keep,
            "{'items': [null]" + keep,
            "{'items': [1]}",
            "{'items': [1], 'addThemes': ['no-such-theme']}",
            "{'state': 'kept'}")) {
      begin(body).expect(400);
    }
    desk.call("ann", "GET", "/batches/987654321", "").expect(404);
    desk.post("ann", "/batches/987654321/undo", "").expect(404);
  }

  @Test
  void moreThanTenThousandItemsAreRefused() {
    String ids = "1,".repeat(10_000) + "1";
    assertThat(begin("{'items': [" + ids + "], 'state': 'kept'}").expect(400).text())
        .contains("10000 items");
  }

  @Test
  void undoTakesBackWhatIsStillTheLastWord() {
    long batch = batch(begin("{'items': " + fresh + ", 'state': 'kept'}"));
    finished(batch);
    String path = "/items/" + fresh.getFirst() + "/decisions";
    desk.post("ben", path, "{'state': 'dismissed'}").expect(201);

    Answer begun = desk.post("ann", "/batches/" + batch + "/undo", "");
    long undo = batch(begun);
    assertThat(undo).isNotEqualTo(batch);
    assertThat(begun.json().get("total").asInt()).isEqualTo(3);
    assertCounts(finished(undo), 2, 1);
    assertThat(state(fresh.get(0))).isEqualTo("dismissed");
    assertThat(state(fresh.get(1))).isEqualTo("new");
    assertThat(found("state=new")).contains(fresh.get(1), fresh.get(2));
    assertThat(desk.decisions(fresh.get(1)).get(0).get("undoneAt").isNull()).isFalse();
    assertThat(desk.decisions(fresh.get(0)).get(0).get("undoneAt").isNull()).isTrue();

    assertCounts(finished(batch(desk.post("ann", "/batches/" + batch + "/undo", ""))), 0, 3);
    desk.post("ann", "/batches/" + undo + "/undo", "").expect(409);
  }

  @Test
  void undoGivesThemesBackToTheRules() {
    JsonNode tagged = desk.get("ann", "/items?theme=any&state=new&limit=1").get("items").get(0);
    String theme = tagged.get("themes").get(0).get("id").asString();
    String id = tagged.get("id").asString();
    long batch = batch(begin("{'items': [" + id + "], 'removeThemes': ['" + theme + "']}"));
    finished(batch);
    assertThat(desk.get("ann", "/items/" + id).get("themes")).isNotEqualTo(tagged.get("themes"));

    finished(batch(desk.post("ann", "/batches/" + batch + "/undo", "")));
    assertThat(desk.get("ann", "/items/" + id).get("themes")).isEqualTo(tagged.get("themes"));
  }

  @Test
  void theSameKeyBeginsOneBatch() {
    String body = "{'items': " + fresh + ", 'state': 'kept'}";
    long batch = batch(begin(body, "Idempotency-Key", "batch"));
    Answer again = begin(body, "Idempotency-Key", "batch");
    assertThat(batch(again)).isEqualTo(batch);
    assertThat(again.isReplayed()).isTrue();
    finished(batch);
    String undo = "/batches/" + batch + "/undo";
    long undone = batch(desk.post("ann", undo, "", "Idempotency-Key", "undo"));
    assertThat(batch(desk.post("ann", undo, "", "Idempotency-Key", "undo"))).isEqualTo(undone);
    finished(undone);
    assertThat(fresh).allMatch(id -> desk.decisions(id).size() == 1);
  }

  /** As if the program had died just after it had noted the batch. */
  @Test
  void aBatchThatIsFoundAtTheStartIsDone() {
    long batch = batch(begin("{'items': [987654321], 'state': 'kept'}"));
    finished(batch);
    JdbcClient jdbc = JdbcClient.create(desk.database());
    jdbc.sql("insert into decision_batch_part (batch_id, part, ids) values (?, 7, ?)")
        .params(batch, PartIds.bytes(fresh))
        .update();
    jdbc.sql(
            """
            update decision_batch set total = 4, finished_at = null, holder = 'one that is gone',
              held_until = held_until where id = ?
            """)
        .param(batch)
        .update();
    desk.later(Duration.ofSeconds(16));
    desk.restart();

    assertCounts(finished(batch), 3, 1);
    assertThat(fresh).allMatch(id -> state(id).equals("kept"));
  }
}
