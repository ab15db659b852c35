package dev.wirewatch.feed.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FeedCounts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class YieldTest {

  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  @Test
  void aFeedThatIsFollowedForLongIsCountedOverTheWholePeriod() {
    assertThat(bringing(28, days(1), days(90)).perDay()).isEqualTo(2);
  }

  @Test
  void aYoungFeedIsCountedFromItsOldestItem() {
    assertThat(bringing(20, days(4), days(0)).perDay()).isEqualTo(5);
  }

  @Test
  void aFeedOfTodayIsCountedAsADay() {
    assertThat(bringing(6, Duration.ofHours(1), days(0)).perDay()).isEqualTo(6);
  }

  @Test
  void aFeedThatBringsNothingHasNoShare() {
    Yield nothing = Yield.of(null, NOW, NOW);

    assertThat(nothing.perDayShown()).isEqualTo("0");
    assertThat(nothing.shareShown()).isEmpty();
  }

  private static Yield bringing(int items, Duration oldest, Duration added) {
    return Yield.of(new FeedCounts(items, 1, NOW.minus(oldest)), NOW.minus(added), NOW);
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
