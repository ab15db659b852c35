package dev.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualTest {

  private static final Instant NOW = Instant.parse("2016-03-30T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2016-03-30T11:00:00Z, 0",
    "2016-03-23T00:00:00Z, 0",
    "2016-03-22T23:00:00Z, 7",
    "2016-03-10T08:00:00Z, 19",
    "2015-01-01T00:00:00Z, 28",
    "2016-04-02T00:00:00Z, 0",
  })
  void isTheMeanOfWholeDaysOnceThereAreEnough(Instant watchedSince, int days) {
    assertThat(Usual.of(watchedSince, NOW, ZoneOffset.UTC).days()).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "0, usually none",
    "1, usual < 0.1",
    "11, usual 0.4",
    "28, usual 1",
    "42, usual 1.5",
    "278, usual 9.9",
    "279, usual 10",
    "336, usual 12",
    "56000, 'usual 2,000'"
  })
  void isSaidInFewDigits(long before, String words) {
    assertThat(new Usual(28).words(before)).isEqualTo(words);
  }

  @Test
  void saysNothingWhileTheWireIsTooYoung() {
    Usual usual = Usual.of(NOW, NOW, ZoneOffset.UTC);

    assertThat(usual.words(500)).isEmpty();
    assertThat(usual.explained()).contains("7 whole days");
  }

  @Test
  void leavesTodayOut() {
    assertThat(new Usual(7).starts(NOW, ZoneOffset.UTC))
        .containsExactly(
            Instant.parse("2016-03-23T00:00:00Z"), Instant.parse("2016-03-30T00:00:00Z"));
  }
}
