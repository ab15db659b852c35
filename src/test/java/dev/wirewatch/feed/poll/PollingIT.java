package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.PollBar;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.PollRecord.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What becomes of a poll: entries, health, the next one, and the log. */
@ExtendWith(OutputCaptureExtension.class)
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PollingIT {

  private final Polls polls;

  PollingIT(TestDatabase kind) {
    polls = new Polls(kind);
  }

  @AfterEach
  void close() throws IOException {
    polls.close();
  }

  @Test
  void bringsEntriesToTheSinkAndNextTimeSendsTheValidators() {
    long feed = polls.good("/wire", "ETag: \"v1\"\r\nLast-Modified: today\r\n", Polls.NOW);
    assertThat(polls.poll(feed)).hasValueSatisfying(next -> assertThat(next).isAfter(Polls.NOW));
    assertThat(polls.sink.titles).containsExactly("News of /wire");
    assertThat(polls.health(feed).state()).isEqualTo(State.OK);

    polls.answer("/wire", "304 Not Modified");
    polls.poll(feed);

    assertThat(polls.server.requests().getLast())
        .contains("If-None-Match: \"v1\"\n", "If-Modified-Since: today\n");
    assertThat(polls.outcomes(feed)).containsExactly(Outcome.NOT_MODIFIED, Outcome.READ);
    assertThat(polls.sink.titles).hasSize(1);
    assertThat(polls.health(feed).state()).isEqualTo(State.OK);
    assertThat(polls.feeds.get(feed).items()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "200 OK, <html><title>Sorry</title><p>No feed here</p></html>, A web page came",
    "200 OK, <rss version=\"2.0, cut off",
    "500 Internal Server Error, '', 500"
  })
  void aBrokenFeedDisturbsNoneThatIsRecordedWithIt(String status, String body, String message)
      throws Exception {
    long good = polls.good("/good");
    long broken =
        polls.add(
            polls.server.on(
                "/broken",
                "HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(status, body.length(), body)));

    polls.pollTogether(broken, good);
    polls.poll(broken);

    assertThat(polls.health(broken).state()).isEqualTo(State.FAILING);
    assertThat(polls.health(broken).message()).contains(message);
    assertThat(polls.health(broken).failures()).isEqualTo(2);
    assertThat(polls.health(broken).lastSuccessAt()).isNull();
    assertThat(polls.health(good).state()).isEqualTo(State.OK);
    assertThat(polls.sink.titles).containsExactly("News of /good");
  }

  @Test
  void aFeedThatFailsIsToldOnce(CapturedOutput log) {
    long feed = polls.good("/fails");
    polls.answer("/fails", "500 Internal Server Error");
    polls.poll(feed);
    polls.poll(feed);
    polls.document("/fails", "", Polls.NOW);
    polls.poll(feed);
    polls.poll(feed);

    assertThat(log.getOut().lines().filter(line -> line.contains("FeedPoller")))
        .satisfiesExactly(
            begin -> assertThat(begin).contains("500"),
            end -> assertThat(end).contains("is well again, after 2 polls that failed"));
  }

  @Test
  void entriesThatCannotBeStoredHarmOnlyTheirOwnFeed() throws Exception {
    long refused = polls.good("/refused", "ETag: \"r\"\r\n", Polls.NOW);
    long one = polls.good("/one", "ETag: \"1\"\r\n", Polls.NOW);
    long two = polls.good("/two", "ETag: \"2\"\r\n", Polls.NOW);
    polls.sink.refused.add(refused);

    polls.pollTogether(one, refused, two);

    assertThat(polls.sink.mostAtOnce).isGreaterThan(1);
    assertThat(polls.health(refused).state()).isEqualTo(State.FAILING);
    assertThat(polls.health(refused).message()).contains("could not be stored");
    assertThat(polls.target(refused).etag()).isNull();
    assertThat(polls.target(one).etag()).isEqualTo("\"1\"");
    assertThat(polls.target(two).etag()).isEqualTo("\"2\"");
    assertThat(polls.outcomes(one)).containsExactly(Outcome.READ);
  }

  @Test
  void aFeedThatIsGoneIsNotPolledAgain() {
    long feed = polls.good("/gone");
    polls.answer("/gone", "410 Gone");

    assertThat(polls.poll(feed)).isEmpty();

    assertThat(polls.health(feed).state()).isEqualTo(State.GONE);
    assertThat(polls.health(feed).nextPollAt()).isNull();
  }

  @Test
  void aFeedWithoutNewsForAMonthIsFrozen() {
    long feed = polls.good("/still", "", Polls.NOW.minus(Duration.ofDays(31)));

    polls.poll(feed);

    assertThat(polls.health(feed).state()).isEqualTo(State.FROZEN);
    assertThat(polls.health(feed).message()).contains("28 February 2026");
  }

  @Test
  void thePlanOfAFeedSaysWhatDecidesWhenItIsPolled() {
    long feed = polls.good("/old", "Cache-Control: max-age=600\r\n", Polls.NOW.minusSeconds(60));
    polls.document("/new", "Cache-Control: max-age=600\r\n", Polls.NOW.minusSeconds(60));
    polls.server.on(
        "/old", "HTTP/1.1 301 Moved Permanently\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n");
    assertThat(polls.plans().find(feed).orElseThrow().entries()).isNull();
    polls.poll(feed);

    PollPlan plan = polls.plans().find(feed).orElseThrow();

    assertThat(plan.entries()).isEqualTo(1);
    assertThat(plan.newest()).isEqualTo(Polls.NOW.minusSeconds(60));
    assertThat(plan.hint()).isEqualTo(Duration.ofMinutes(10));
    assertThat(plan.movedTo()).isEqualTo(polls.server.at("/new").toString());
    assertThat(plan.movedTimes()).isEqualTo(1);
    assertThat(plan.movedNeeded()).isEqualTo(3);
    assertThat(plan.shortest()).isEqualTo(Duration.ofMinutes(5));
    assertThat(plan.longest()).isEqualTo(Duration.ofHours(6));
    assertThat(polls.plans().find(-1)).isEmpty();
  }

  @Test
  void aPossibleGapIsWrittenDownWithItsTimes() {
    long feed = polls.good("/wire");
    polls.poll(feed);
    polls.now = Polls.NOW.plus(Duration.ofHours(3));
    polls.document("/wire", "", polls.now);

    polls.poll(feed);

    assertThat(polls.log.latest(feed, 2))
        .extracting(PollRecord::gapSince)
        .containsExactly(Polls.NOW, null);
    assertThat(polls.log.bars(List.of(feed), 5).get(feed))
        .extracting(PollBar::gap)
        .containsExactly(true, false);
  }

  @Test
  void whatWasLearnedOfAFeedIsStored() {
    Instant anHourAgo = Polls.NOW.minus(Duration.ofHours(1));
    long feed = polls.good("/wire", "ETag: \"v1\"\r\n", anHourAgo);
    polls.poll(feed);
    polls.answer("/wire", "304 Not Modified");
    polls.now = Polls.NOW.plus(Duration.ofHours(3));
    polls.poll(feed);

    ArrivalRhythm arrivals = polls.target(feed).arrivals();
    assertThat(arrivals.watched()).isEqualTo(Duration.ofHours(3));
    assertThat(arrivals.last()).isEqualTo(anHourAgo);
    assertThat(arrivals.entries()).isEqualTo(1);
  }

  @Test
  void anEmptyDocumentIsNoFailure() {
    long feed =
        polls.add(
            polls.server.onDocument(
                "/empty",
                "",
                "<rss version='2.0'><channel><title>Wire</title></channel></rss>"
                    .getBytes(StandardCharsets.UTF_8)));

    polls.poll(feed);

    assertThat(polls.health(feed).state()).isEqualTo(State.OK);
    assertThat(polls.health(feed).message()).contains("holds no entries");
    assertThat(polls.outcomes(feed)).containsExactly(Outcome.READ);
  }

  @ParameterizedTest
  @CsvSource({
    "429 Too Many Requests, 7200, PT2H",
    "503 Service Unavailable, 'Tue, 31 Mar 2026 18:00:00 GMT', PT6H",
    "503 Service Unavailable, 'Tuesday, 31-Mar-26 18:00:00 GMT', PT6H",
    "429 Too Many Requests, 72000, PT20H",
    "429 Too Many Requests, 99999999999, PT24H"
  })
  void aServerThatAsksForTimeGetsIt(String status, String retryAfter, Duration wait) {
    long feed = polls.good("/wire");
    polls.answer("/wire", status + "\r\nRetry-After: " + retryAfter);

    assertThat(polls.poll(feed)).hasValue(Polls.NOW.plus(wait));
    assertThat(polls.health(feed).nextPollAt()).isEqualTo(Polls.NOW.plus(wait));
  }

  @Test
  void messagesHoldWhatADatabaseCannot() {
    long feed =
        polls.add(
            polls.server.onDocument(
                "/binary", "", "no\0feed\0at all".getBytes(StandardCharsets.UTF_8)));

    polls.poll(feed);

    assertThat(polls.health(feed).message()).contains("Text came instead of a feed");
  }
}
