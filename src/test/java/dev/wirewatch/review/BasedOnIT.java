package dev.wirewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.review.Desk.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Two people at one item: who decides on what is out of date is told of what holds now. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class BasedOnIT {

  @TempDir private static Path data;
  private static @Nullable Desk started;
  private static @Nullable TestDatabase kindStarted;

  private final Desk desk;
  private final long item;

  BasedOnIT(TestDatabase kind) {
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

  private Answer decide(String person, String state, String basedOn) {
    String body = "{'state': '" + state + "'" + basedOn + "}";
    return desk.post(person, "/items/" + item + "/decisions", body);
  }

  private static String on(Object last) {
    return ", 'basedOn': " + last;
  }

  @Test
  void whoDidNotSeeTheLastDecisionIsShownIt() {
    long first = decide("ann", "kept", on("null")).expect(201).id();

    Answer outdated = decide("ben", "dismissed", on("null")).expect(409);
    assertThat(outdated.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(outdated.json().get("decision")).isEqualTo(desk.decisions(item).get(0));
    assertThat(outdated.json().get("decision").get("decidedBy").asString()).isEqualTo("ann");
    assertThat(desk.decisions(item)).hasSize(1);

    long second = decide("ben", "dismissed", on(first)).expect(201).id();
    assertThat(
            decide("ann", "kept", on(first)).expect(409).json().get("decision").get("id").asLong())
        .isEqualTo(second);
  }

  @Test
  void whoSaysNothingOfItMayDecideAnyhow() {
    decide("ann", "kept", "").expect(201);
    decide("ben", "dismissed", "").expect(201);
    assertThat(desk.decisions(item)).hasSize(2);
  }

  @Test
  void whatWasUndoneDoesNotCount() {
    long first = decide("ann", "kept", "").expect(201).id();
    long second = decide("ben", "dismissed", "").expect(201).id();
    desk.post("ben", "/decisions/" + second + "/undo", "").expect(200);

    assertThat(
            decide("ann", "kept", on(second)).expect(409).json().get("decision").get("id").asLong())
        .isEqualTo(first);
    decide("ann", "dismissed", on(first)).expect(201);
    desk.decisions(item)
        .forEach(each -> desk.post("ann", "/decisions/" + each.get("id") + "/undo", ""));
    decide("ann", "kept", on("null")).expect(201);
  }

  @Test
  void ofSeveralAtOnceOneDecides() {
    for (int round = 0; round < 5; round++) {
      long last = round == 0 ? 0 : lastId();
      String seen = on(round == 0 ? "null" : last);
      List<Answer> answers =
          IntStream.range(0, 8)
              .parallel()
              .mapToObj(n -> decide("person " + n, n % 2 == 0 ? "kept" : "dismissed", seen))
              .toList();

      assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
      assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(7);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 409)
          .allMatch(answer -> answer.json().get("decision").get("id").asLong() == lastId());
    }
    assertThat(desk.decisions(item)).hasSize(5);
  }

  private long lastId() {
    JsonNode all = desk.decisions(item);
    return all.get(all.size() - 1).get("id").asLong();
  }

  @Test
  void aDecisionIdThatIsNoneIsRefused() {
    decide("ann", "kept", on("'x'")).expect(400);
    assertThat(desk.decisions(item)).isEmpty();
  }
}
