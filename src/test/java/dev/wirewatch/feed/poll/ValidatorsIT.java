package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.PollRecord.Outcome;
import dev.wirewatch.source.parse.PublisherHints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a feed's server says to tell a changed document by (RFC 9110, 13.1), however it lies. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ValidatorsIT {

  private final Polls polls;

  ValidatorsIT(TestDatabase kind) {
    polls = new Polls(kind);
  }

  @AfterEach
  void close() throws IOException {
    polls.close();
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
    assertThat(polls.health(feed).failures()).isEqualTo(2);
    assertThat(polls.log.latest(feed, 1).getFirst().message()).contains("(304)");
    polls.poll(feed);
    assertThat(polls.server.requests().getLast()).doesNotContain("If-None-Match");
  }

  @Test
  void notModifiedIsNoAnswerToAFirstPollAndTheWholeIsAskedForUntilItComes() {
    long feed = polls.good("/wire");
    polls.answer("/wire", "304 Not Modified");
    polls.poll(feed);
    polls.poll(feed);

    assertThat(polls.health(feed).state()).isEqualTo(State.FAILING);
    assertThat(polls.health(feed).message()).contains("asked for the whole document");
    assertThat(polls.health(feed).lastSuccessAt()).isNull();
    assertThat(polls.outcomes(feed)).containsExactly(Outcome.FAILED, Outcome.FAILED);

    polls.document("/wire", "ETag: \"v1\"\r\n", Polls.NOW);
    polls.poll(feed);
    assertThat(polls.health(feed).state()).isEqualTo(State.OK);
  }

  @Test
  void aServerThatSaysNotModifiedUnaskedIsAskedForTheWholeFromThenOn() {
    long feed = polls.good("/wire", "ETag: \"v1\"\r\n", Polls.NOW);
    polls.poll(feed);
    polls.answer("/wire", "304 Not Modified");
    polls.chance.set(0.009);
    polls.poll(feed);
    assertThat(polls.health(feed).state()).isEqualTo(State.FAILING);

    polls.chance.set(0.5);
    polls.document("/wire", "ETag: \"v1\"\r\n", Polls.NOW);
    polls.poll(feed);

    assertThat(polls.server.requests().getLast()).doesNotContain("If-None-Match");
    assertThat(polls.health(feed).state()).isEqualTo(State.OK);
  }

  @Test
  void afterAnUnreadableDocumentTheRepairedOneIsFoundThoughItsValidatorsAreTheSame() {
    long feed = polls.good("/wire", "ETag: \"v1\"\r\n", Polls.NOW);
    polls.poll(feed);
    polls.server.onDocument("/wire", "", "<html>Sorry</html>".getBytes(StandardCharsets.UTF_8));
    polls.poll(feed);
    polls.document("/wire", "ETag: \"v1\"\r\n", Polls.NOW);

    polls.poll(feed);

    assertThat(polls.server.requests().getLast()).doesNotContain("If-None-Match");
    assertThat(polls.health(feed).state()).isEqualTo(State.OK);
    assertThat(polls.health(feed).failures()).isZero();
  }

  @Test
  void aValidatorThatChangesWithEveryAnswerIsSentBackAsItCameLast() {
    long feed = polls.good("/wire", "ETag: \"v1\"\r\n", Polls.NOW);
    polls.poll(feed);
    polls.document("/wire", "ETag: W/\"v2\"\r\n", Polls.NOW);
    polls.poll(feed);
    polls.document("/wire", "", Polls.NOW);
    polls.poll(feed);

    assertThat(polls.server.requests().get(1)).contains("If-None-Match: \"v1\"\n");
    assertThat(polls.server.requests().get(2)).contains("If-None-Match: W/\"v2\"\n");
    assertThat(polls.target(feed).etag()).isNull();
    assertThat(polls.outcomes(feed)).containsOnly(Outcome.READ);
    assertThat(polls.health(feed).state()).isEqualTo(State.OK);
  }

  @Test
  void nowAndThenAPollGoesWithoutValidatorsBecauseSomeServersLie() {
    long feed = polls.good("/wire", "ETag: \"v1\"\r\n", Polls.NOW);
    polls.poll(feed);
    polls.chance.set(0.009);
    polls.poll(feed);
    assertThat(polls.server.requests().getLast()).doesNotContain("If-None-Match");

    polls.chance.set(0.011);
    polls.poll(feed);
    assertThat(polls.server.requests().getLast()).contains("If-None-Match: \"v1\"\n");
  }

  @Test
  void hintsOfTheAnswerAndTheDocumentOutliveAnUnchangedAnswer() {
    String body =
        """
        <rss version="2.0"><channel><title>Wire</title><ttl>50</ttl>
        <skipHours><hour>3</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>
        </channel></rss>
        """;
    long feed =
        polls.add(
            polls.server.onDocument(
                "/wire",
                "ETag: \"v1\"\r\nCache-Control: max-age=600\r\n",
                body.getBytes(StandardCharsets.UTF_8)));
    polls.poll(feed);
    var document =
        new PublisherHints(Duration.ofMinutes(50), Set.of(0, 3), Set.of(DayOfWeek.SUNDAY));
    assertThat(polls.target(feed).hints()).isEqualTo(new Hints(Duration.ofMinutes(10), document));

    polls.answer("/wire", "304 Not Modified\r\nCache-Control: max-age=900");
    polls.poll(feed);

    assertThat(polls.target(feed).hints()).isEqualTo(new Hints(Duration.ofMinutes(15), document));
  }

  @Test
  void aValidatorThatNobodyCouldKeepDoesNotKeepTheEntriesOut() {
    long feed = polls.good("/wire", "ETag: \"" + "x".repeat(5_000) + "\"\r\n", Polls.NOW);

    polls.poll(feed);

    assertThat(polls.health(feed).state()).isEqualTo(State.OK);
    assertThat(polls.target(feed).etag()).isNull();
    assertThat(polls.sink.titles).hasSize(1);
  }
}
