package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnusualSilenceTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String SHORT = "The page held 3 entries where it usually holds 12.";

  @Test
  void theWordsOfSilenceAreToldFromWhatIsOddInTheDocument() {
    for (String words : new String[] {quiet().words(), frozen().words()}) {
      assertThat(words).isNotEmpty();
      assertThat(UnusualSilence.without(SHORT + " " + words)).isEqualTo(SHORT);
      assertThat(UnusualSilence.without(words)).isEmpty();
    }
    assertThat(UnusualSilence.without(SHORT)).isEqualTo(SHORT);
  }

  private static UnusualSilence quiet() {
    return UnusualSilence.of(seen(NOON.minus(Duration.ofDays(2))), NOON);
  }

  private static UnusualSilence frozen() {
    return UnusualSilence.of(seen(NOON.minus(Duration.ofDays(90))), NOON);
  }

  private static ArrivalRhythm seen(Instant last) {
    return new ArrivalRhythm(50, Duration.ofDays(4), last, Duration.ofHours(2), 20);
  }
}
