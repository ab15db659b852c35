package dev.wirewatch.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptAnswersIT {

  private static final Instant SENT = Instant.parse("2026-03-31T08:00:00Z");
  private static final RequestKey KEY = new RequestKey("ann", "1");

  @ParameterizedTest
  @EnumSource
  void answersAreForgottenByTheirTime(TestDatabase kind) {
    var answers = new KeptAnswers(kind.open().jdbc());
    assertThat(answers.claim(KEY, "abc", SENT, SENT.minus(KeyedCalls.KEPT))).isTrue();
    assertThat(answers.find(KEY, Instant.EPOCH)).as("not answered yet").isEmpty();
    byte[] body = "{\"name\": \"Żółw\"}".getBytes(UTF_8);
    answers.keep(KEY, new KeptAnswer("abc", 201, "application/json", null, body));

    assertThat(answers.find(KEY, SENT.minusMillis(1)).orElseThrow().body()).isEqualTo(body);
    assertThat(answers.forget(SENT.minusMillis(1))).isZero();
    assertThat(answers.forget(SENT)).isEqualTo(1);
    assertThat(answers.find(KEY, Instant.EPOCH)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aKeyIsClaimedOnceADay(TestDatabase kind) {
    var answers = new KeptAnswers(kind.open().jdbc());
    Instant next = SENT.plus(Duration.ofDays(1));

    assertThat(answers.claim(KEY, "abc", SENT, SENT.minus(KeyedCalls.KEPT))).isTrue();
    assertThat(answers.claim(KEY, "def", SENT, SENT.minus(KeyedCalls.KEPT))).isFalse();
    assertThat(answers.claim(KEY, "def", next, next.minus(KeyedCalls.KEPT))).isTrue();
  }
}
