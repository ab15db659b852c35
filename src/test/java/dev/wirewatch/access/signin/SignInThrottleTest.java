package dev.wirewatch.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long those wait who try passwords. */
class SignInThrottleTest {

  private static final String HERE = "198.51.100.7";
  private static final String ELSEWHERE = "203.0.113.9";

  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final SignInThrottle throttle = new SignInThrottle(() -> now);

  private void fail(int times, String name, String address) {
    for (int i = 0; i < times; i++) {
      now = now.plus(Duration.ofSeconds(30));
      assertThat(throttle.enter(name, address)).isEqualTo(Duration.ZERO);
    }
  }

  @Test
  void aFewMistypedPasswordsCostNothing() {
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.enter("anna", HERE)).isEqualTo(Duration.ZERO);
    }
    assertThat(throttle.enter("anna", HERE)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void afterHalfAMinuteTheRightPasswordIsTakenHoweverManyWrongOnesCameBefore() {
    fail(500, "anna", HERE);
    assertThat(throttle.enter("anna", HERE)).isEqualTo(Duration.ofSeconds(30));
    now = now.plus(Duration.ofSeconds(30));
    assertThat(throttle.enter("anna", HERE)).isEqualTo(Duration.ZERO);
  }

  @Test
  void whatIsTriedWhileWaitingDoesNotProlongIt() {
    fail(30, "anna", HERE);
    for (int i = 0; i < 29; i++) {
      now = now.plus(Duration.ofSeconds(1));
      assertThat(throttle.enter("anna", HERE)).isEqualTo(Duration.ofSeconds(29 - i));
    }
    now = now.plus(Duration.ofSeconds(1));
    assertThat(throttle.enter("anna", HERE)).isEqualTo(Duration.ZERO);
  }

  @Test
  void manyAtOnceAreCountedBeforeAnyHasFailed() {
    long let = IntStream.range(0, 200).filter(i -> throttle.enter("anna", HERE).isZero()).count();
    assertThat(let).isEqualTo(5);
  }

  @Test
  void anAddressIsSlowedOverAllNamesAfterTwentyFailures() {
    for (int i = 0; i < 20; i++) {
      assertThat(throttle.enter("name" + i, HERE)).isEqualTo(Duration.ZERO);
    }
    assertThat(throttle.enter("anna", HERE)).isPositive();
    assertThat(throttle.enter("anna", ELSEWHERE)).isEqualTo(Duration.ZERO);
  }

  @Test
  void addressesOfOneHouseholdAreOne() {
    for (int i = 0; i < 20; i++) {
      assertThat(throttle.enter("name" + i, "2001:db8:1:2:0:0:0:" + i)).isEqualTo(Duration.ZERO);
    }
    assertThat(throttle.enter("anna", "2001:db8:1:2:ffff:0:0:1")).isPositive();
    assertThat(throttle.enter("anna", "2001:db8:1:3:0:0:0:1")).isEqualTo(Duration.ZERO);
  }

  @Test
  void whoSignedInHereBeforeIsNotKeptOutByWhoTriesHisNameElsewhere() {
    throttle.enter("anna", HERE);
    throttle.succeeded("anna", HERE);
    for (int i = 0; i < 60; i++) {
      throttle.enter("anna", "192.0.2." + i);
    }
    assertThat(throttle.enter("Anna", HERE)).isEqualTo(Duration.ZERO);
    assertThat(throttle.enter("anna", ELSEWHERE)).isPositive();
  }

  @Test
  void aSignInThatWorksClearsTheNameAndNotTheAddress() {
    fail(19, "anna", HERE);
    now = now.plus(Duration.ofSeconds(30));
    assertThat(throttle.enter("anna", HERE)).isEqualTo(Duration.ZERO);
    throttle.succeeded("anna", HERE);
    assertThat(throttle.enter("anna", HERE)).isEqualTo(Duration.ZERO);
    assertThat(throttle.enter("boris", HERE)).isPositive();
  }
}
