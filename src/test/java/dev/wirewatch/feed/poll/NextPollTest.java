package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.fetch.FailureKind;
import dev.wirewatch.source.parse.PublisherHints;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPollTest {

  /** A Tuesday. */
  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(6);

  private final NextPoll prompt = new NextPoll(SHORTEST, LONGEST, () -> 0L);
  private final NextPoll late = new NextPoll(SHORTEST, LONGEST, () -> -1L);

  @ParameterizedTest
  @CsvSource({
    "a wire follows its rhythm,            PT40M, PT40M",
    "never sooner than the shortest,       PT20S, PT5M",
    "never later than the longest allows,  P9D,   PT4H48M",
    "half an hour where nothing is known,  ,      PT30M"
  })
  void followsTheRhythmBetweenTheBounds(String what, @Nullable Duration rhythm, Duration expected) {
    assertThat(wait(prompt, null, pace(rhythm, 20), Hints.NONE)).as(what).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a longer hint is followed up to an hour,             PT5M,  100, PT40M, PT40M",
    "a week's ttl does not stop a lively wire,            PT5M,  100, P7D,   PT1H",
    "nor may the document turn over unseen,               PT5M,  10,  P7D,   PT25M",
    "nor does a hint that is shorter than the rhythm,     PT40M, 20,  PT1M,  PT40M",
    "a slower feed is put off to twice its rhythm,        PT1H,  20,  P7D,   PT2H",
    "and never beyond the longest interval,               PT5H,  20,  P7D,   PT4H48M",
    "where a document holds one entry the rhythm stays,   PT20M, 1,   P7D,   PT20M",
    "where no rhythm is known a short hint is followed,   ,      20,  PT10M, PT10M",
    "but not below the shortest interval,                 ,      20,  PT1S,  PT5M",
    "nor beyond the longest,                              ,      20,  P7D,   PT4H48M"
  })
  void hintsPutAPollOffButStarveNobody(
      String what, @Nullable Duration rhythm, int entries, Duration hint, Duration expected) {
    FeedRate pace = pace(rhythm, entries);
    assertThat(wait(prompt, null, pace, ttl(hint))).as(what).isEqualTo(expected);
    assertThat(wait(prompt, null, pace, new Hints(hint, PublisherHints.NONE)))
        .as("%s (max-age)", what)
        .isEqualTo(expected);
  }

  @Test
  void theLongestOfSeveralHintsCounts() {
    var both = new Hints(Duration.ofMinutes(10), ttl(Duration.ofMinutes(20)).document());
    assertThat(wait(prompt, null, pace(SHORTEST, 100), both)).isEqualTo(Duration.ofMinutes(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1M", "PT15M", "P2D"})
  void anIntervalSetByHandWinsOverEverything(Duration every) {
    var pace = new FeedRate(Duration.ofMinutes(1), 20, Duration.ofHours(2));
    assertThat(wait(prompt, every, pace, ttl(Duration.ofDays(7)))).isEqualTo(every);
    assertThat(wait(prompt, every, FeedRate.UNKNOWN, skip(12, 13, 14))).isEqualTo(every);
  }

  @ParameterizedTest
  @CsvSource({
    "half the time in which entries were missed, PT4H,  PT2H,  PT1H",
    "or the rhythm if that is shorter,           PT10M, PT2H,  PT10M",
    "but not below the shortest interval,        PT4H,  PT6M,  PT5M",
    "nor above the longest,                      P2D,   P3D,   PT4H48M"
  })
  void aPossibleGapShortensTheIntervalWhateverIsHinted(
      String what, Duration rhythm, Duration missed, Duration expected) {
    var pace = new FeedRate(rhythm, 20, missed);
    assertThat(wait(prompt, null, pace, ttl(Duration.ofDays(7)))).as(what).isEqualTo(expected);
  }

  @Test
  void skippedHoursPutAPollOffToTheirEnd() {
    assertThat(next(prompt, pace(Duration.ofMinutes(30), 20), skip(12, 13)))
        .isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(next(prompt, pace(Duration.ofMinutes(90), 20), skip(13)))
        .isEqualTo(NOON.plus(Duration.ofHours(2)));
    assertThat(next(prompt, pace(Duration.ofMinutes(90), 20), skip(14)))
        .isEqualTo(NOON.plus(Duration.ofMinutes(90)));
  }

  @Test
  void skippedHoursThatEndTogetherDoNotBringAllFeedsAtOnce() {
    assertThat(next(late, pace(Duration.ofMinutes(60), 20), skip(13)))
        .isBetween(NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofMinutes(120)));
    assertThat(next(late, pace(Duration.ofMinutes(100), 20), skip(14)))
        .isAfter(NOON.plus(Duration.ofHours(3)));
  }

  @Test
  void skippedDaysAndNightsStarveNobodyEither() {
    var holiday = new PublisherHints(null, Set.of(), Set.of(DayOfWeek.TUESDAY));
    assertThat(next(prompt, pace(SHORTEST, 100), new Hints(null, holiday)))
        .isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(next(prompt, FeedRate.UNKNOWN, new Hints(null, holiday)))
        .isEqualTo(NOON.plus(LONGEST));
  }

  @Test
  void whoSkipsEveryHourIsNotBelieved() {
    Set<Integer> hours = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
    var never = new Hints(null, new PublisherHints(null, hours, Set.of()));
    assertThat(wait(prompt, null, pace(SHORTEST, 20), never)).isEqualTo(SHORTEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT5M", "PT40M", "PT4H", "PT6H", "P9D"})
  void jitterAddsAtMostAQuarterAndNeverPassesTheLongest(Duration rhythm) {
    Duration least = wait(prompt, null, pace(rhythm, 20), Hints.NONE);
    Duration most = wait(late, null, pace(rhythm, 20), Hints.NONE);
    assertThat(most).isGreaterThan(least).isLessThanOrEqualTo(LONGEST);
    assertThat(most).isLessThanOrEqualTo(least.multipliedBy(5).dividedBy(4));
  }

  @Test
  void oneIntervalForAllLeavesNoRoomForJitter() {
    var strict = new NextPoll(LONGEST, LONGEST, () -> -1L);
    assertThat(wait(strict, null, pace(SHORTEST, 20), Hints.NONE)).isEqualTo(LONGEST);
  }

  @ParameterizedTest
  @CsvSource({"1, PT5M", "2, PT10M", "3, PT20M", "7, PT4H48M", "4000, PT4H48M"})
  void failuresDoubleTheIntervalUpToTheLongestAndNeverStop(int failures, Duration expected) {
    assertThat(waitAfter(prompt, failures, FailureKind.TIMED_OUT, null)).isEqualTo(expected);
    assertThat(waitAfter(prompt, failures, null, null)).isEqualTo(expected);
    assertThat(waitAfter(late, failures, null, null)).isGreaterThan(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, PT1H", "2, PT2H", "5, PT16H", "6, PT19H12M", "4000, PT19H12M"})
  void notFoundBacksOffLongerUpToADay(int failures, Duration expected) {
    assertThat(waitAfter(prompt, failures, FailureKind.NOT_FOUND, null)).isEqualTo(expected);
    assertThat(waitAfter(late, failures, FailureKind.NOT_FOUND, null))
        .isLessThanOrEqualTo(Duration.ofDays(1));
  }

  @Test
  void anIntervalSetByHandIsWhereBackoffStarts() {
    assertThat(prompt.afterFailure(NOON, Duration.ofMinutes(1), 2, FailureKind.TIMED_OUT, null))
        .isEqualTo(NOON.plus(Duration.ofMinutes(2)));
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {"BUSY", "SERVER_ERROR", "NOT_FOUND"})
  void retryAfterIsHonouredUncutUpToADay(FailureKind kind) {
    assertThat(waitAfter(prompt, 1, kind, Duration.ofHours(20))).isEqualTo(Duration.ofHours(20));
    assertThat(waitAfter(prompt, 1, kind, Duration.ofDays(30))).isEqualTo(Duration.ofDays(1));
    assertThat(waitAfter(prompt, 1, kind, Duration.ofSeconds(2))).isGreaterThanOrEqualTo(SHORTEST);
  }

  private static Duration waitAfter(
      NextPoll nextPoll, int failures, @Nullable FailureKind kind, @Nullable Duration retryAfter) {
    return Duration.between(NOON, nextPoll.afterFailure(NOON, null, failures, kind, retryAfter));
  }

  private static Duration wait(
      NextPoll nextPoll, @Nullable Duration every, FeedRate pace, Hints hints) {
    return Duration.between(NOON, nextPoll.afterAnswer(NOON, every, pace, hints));
  }

  private static Instant next(NextPoll nextPoll, FeedRate pace, Hints hints) {
    return nextPoll.afterAnswer(NOON, null, pace, hints);
  }

  private static FeedRate pace(@Nullable Duration rhythm, int entries) {
    return new FeedRate(rhythm, entries, null);
  }

  private static Hints ttl(Duration interval) {
    return new Hints(null, new PublisherHints(interval, Set.of(), Set.of()));
  }

  private static Hints skip(Integer... hours) {
    return new Hints(null, new PublisherHints(null, Set.of(hours), Set.of()));
  }
}
