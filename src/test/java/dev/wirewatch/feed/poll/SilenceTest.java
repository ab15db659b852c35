package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String SHORT = "The page held 3 entries where it usually holds 12.";

  @Test
  void theWordsOfSilenceAreToldFromWhatIsOddInTheDocument() {
    for (String words : new String[] {quiet().words(), frozen().words()}) {
      assertThat(words).isNotEmpty();
      assertThat(Silence.without(SHORT + " " + words)).isEqualTo(SHORT);
      assertThat(Silence.without(words)).isEmpty();
    }
    assertThat(Silence.without(SHORT)).isEqualTo(SHORT);
  }

  private static Silence quiet() {
    return Silence.of(seen(NOON.minus(Duration.ofDays(2))), NOON);
  }

  private static Silence frozen() {
    return Silence.of(seen(NOON.minus(Duration.ofDays(90))), NOON);
  }

  private static Arrivals seen(Instant last) {
    return new Arrivals(50, Duration.ofDays(4), last, Duration.ofHours(2), 20);
  }
}
