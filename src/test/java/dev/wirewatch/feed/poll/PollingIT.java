package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.PollRecord.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
  void aPermanentRedirectIsBelievedAfterThreeGoodAnswers() {
    long feed = polls.good("/old");
    polls.document("/new", "", Polls.NOW);
    polls.server.on(
        "/old", "HTTP/1.1 301 Moved Permanently\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n");

    polls.poll(feed);
    polls.poll(feed);
    assertThat(polls.target(feed).feed().url()).isEqualTo(polls.server.at("/old").toString());
    polls.poll(feed);

    assertThat(polls.target(feed).feed().url()).isEqualTo(polls.server.at("/new").toString());
    assertThat(polls.target(feed).movedTimes()).isZero();
  }

  @Test
  void aRedirectToAnotherFeedsAddressIsFollowedButNeverTaken() {
    long feed = polls.good("/old");
    polls.good("/new");
    polls.server.on(
        "/old", "HTTP/1.1 301 Moved Permanently\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n");

    for (int i = 0; i < 4; i++) {
      polls.poll(feed);
    }

    assertThat(polls.target(feed).feed().url()).isEqualTo(polls.server.at("/old").toString());
    assertThat(polls.health(feed).state()).isEqualTo(State.OK);
  }

  @Test
  void aFeedWithoutNewsForAMonthIsFrozen() {
    long feed = polls.good("/still", "", Polls.NOW.minus(Duration.ofDays(31)));

    polls.poll(feed);

    assertThat(polls.health(feed).state()).isEqualTo(State.FROZEN);
    assertThat(polls.health(feed).message()).contains("28 February 2026");
  }

  @Test
  void notModifiedDoesNotClearAnUnreadableDocument() {
    long feed = polls.good("/wire", "ETag: \"v1\"\r\n", Polls.NOW);
    polls.poll(feed);
    polls.server.onDocument("/wire", "", "<html>Sorry</html>".getBytes(StandardCharsets.UTF_8));
    polls.poll(feed);
    Health failing = polls.health(feed);

    polls.answer("/wire", "304 Not Modified");
    polls.poll(feed);

    assertThat(polls.health(feed).state()).isEqualTo(State.FAILING);
    assertThat(polls.health(feed).message()).isEqualTo(failing.message());
    assertThat(polls.outcomes(feed).getFirst()).isEqualTo(Outcome.NOT_MODIFIED);
  }
}
