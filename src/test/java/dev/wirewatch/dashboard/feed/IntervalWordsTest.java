package dev.wirewatch.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.poll.PollPlan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntervalWordsTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void whatEndsPollingComesFirst() {
    assertThat(words(status(false, State.FAILING, 3, HOUR), plan(HOUR), true))
        .startsWith("It is switched off");
    assertThat(words(status(true, State.GONE, 1, HOUR), plan(HOUR), true))
        .startsWith("Its publisher has ended it");
  }

  @Test
  void failuresOutrankTheIntervalSetByHandAndThatTheRhythm() {
    assertThat(words(status(true, State.FAILING, 1, HOUR), plan(HOUR), false))
        .startsWith("After a failure it is asked ever less often");
    assertThat(words(status(true, State.FAILING, 4, null), plan(HOUR), false))
        .startsWith("After 4 failures in a row");
    assertThat(words(status(true, State.OK, 0, HOUR), plan(Duration.ofMinutes(9)), true))
        .isEqualTo("Every 60 min, as set by hand.");
  }

  @Test
  void aPossibleGapBringsThePollForward() {
    assertThat(words(status(true, State.OK, 0, null), plan(HOUR), true))
        .startsWith("Items may have been missed");
  }

  @Test
  void theRhythmIsToldWithinTheShortestAndLongestInterval() {
    FeedStatus status = status(true, State.OK, 0, null);
    assertThat(words(status, plan(null), false)).isEqualTo("Its rhythm is not known yet.");
    assertThat(words(status, plan(Duration.ofMinutes(2)), false))
        .isEqualTo("It is livelier than the shortest interval, 5 min.");
    assertThat(words(status, plan(Duration.ofDays(3)), false))
        .isEqualTo("It brings little; the longest interval is 6 h.");
    assertThat(words(status, plan(Duration.ofHours(3)), false))
        .isEqualTo("In its own rhythm: a new entry about every 3 h.");
  }

  @Test
  void thePublishersWishesAreTold() {
    var wishes =
        plan(
            Duration.ofHours(3),
            Duration.ofMinutes(50),
            Set.of(23, 3),
            Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY));
    assertThat(words(status(true, State.OK, 0, null), wishes, false))
        .endsWith(
            "Its publisher wishes to be asked every 50 min, not at 3, 23 h (UTC),"
                + " not on Saturday, Sunday; that is followed as far as nothing is missed.");
  }

  private static String words(FeedStatus status, PollPlan plan, boolean gap) {
    return IntervalWords.of(status, plan, gap);
  }

  private static FeedStatus status(
      boolean enabled, State state, int failures, @Nullable Duration every) {
    var feed =
        new Feed(1, "Wire", "https://wire.example/", "", "", "", "", every, enabled, "", null);
    return new FeedStatus(feed, new Health(state, null, null, failures, "", null, ""), 0);
  }

  private static PollPlan plan(@Nullable Duration rhythm) {
    return plan(rhythm, null, Set.of(), Set.of());
  }

  private static PollPlan plan(
      @Nullable Duration rhythm, @Nullable Duration hint, Set<Integer> hours, Set<DayOfWeek> days) {
    return new PollPlan(
        rhythm,
        null,
        null,
        null,
        20,
        hint,
        hours,
        days,
        null,
        0,
        3,
        Duration.ofMinutes(5),
        Duration.ofHours(6));
  }
}
