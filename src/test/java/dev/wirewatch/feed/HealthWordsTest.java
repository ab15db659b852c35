package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Health.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthWordsTest {

  private static final Instant LAST = Instant.parse("2026-03-30T12:00:00Z");
  private static final OddDocument SHORT = new OddDocument(3, 1, 12, null, "");

  @Test
  void whatWentWrongIsAllThatIsSaid() {
    assertThat(words(State.FAILING, "No answer.", SHORT)).isEqualTo("No answer.");
  }

  @Test
  void whatIsOddComesBeforeTheSilence() {
    assertThat(words(State.QUIET, "", SHORT))
        .startsWith("1 entry of the document could not be read. The feed held 3 entries where")
        .endsWith(
            "seldom silent for longer than 2 hours. See on the publisher's site whether"
                + " there is news that the feed does not bring.");
    assertThat(words(State.FROZEN, "", OddDocument.NONE))
        .startsWith("The newest entry is from 30 March 2026:");
  }

  @Test
  void anEmptyFeedIsNotCalledShortToo() {
    var empty = new OddDocument(0, 0, 12, null, "");
    assertThat(words(State.OK, "", empty)).isEqualTo("The feed answers, but holds no entries.");
    assertThat(HealthWords.of(State.OK, "", empty, true, null, null))
        .contains("The page held 0 entries where it usually holds 12");
  }

  @Test
  void whereAllIsWellNothingIsSaid() {
    assertThat(words(State.OK, "", new OddDocument(20, 0, null, null, ""))).isEmpty();
    assertThat(words(State.WAITING, "", OddDocument.NONE)).isEmpty();
  }

  private static String words(State state, String failure, OddDocument odd) {
    @Nullable Duration usual = Duration.ofHours(2);
    return HealthWords.of(state, failure, odd, false, LAST, usual);
  }
}
