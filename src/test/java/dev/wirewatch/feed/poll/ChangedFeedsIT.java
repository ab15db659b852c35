package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.FormerAddresses;
import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.PollRecord.Outcome;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Feeds that move, or that somebody changes or deletes while they are polled. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ChangedFeedsIT {

  private final Polls polls;

  ChangedFeedsIT(TestDatabase kind) {
    polls = new Polls(kind);
  }

  @AfterEach
  void close() throws IOException {
    polls.close();
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
    assertThat(polls.target(feed).move().times()).isZero();
    assertThat(new FormerAddresses(polls.database.jdbc()).followed())
        .isEqualTo(Map.of(polls.server.at("/old").toString(), feed));
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
  void whatAFeedAnswersThatWasDeletedMeanwhileIsNotStored() {
    long feed = polls.good("/wire");
    polls.server.meanwhile("/wire", () -> polls.feeds.delete(feed, Polls.NOW));

    polls.poll(feed);

    assertThat(polls.sink.titles).isEmpty();
    assertThat(polls.outcomes(feed)).isEmpty();
  }

  @Test
  void validatorsOfAnAddressThatWasChangedMeanwhileAreNotKept() {
    long feed = polls.good("/old", "ETag: \"old\"\r\n", Polls.NOW);
    polls.document("/new", "", Polls.NOW);
    polls.server.meanwhile(
        "/old", () -> polls.feeds.move(feed, polls.server.at("/new").toString()));

    polls.poll(feed);
    assertThat(polls.target(feed).etag()).isNull();
    polls.poll(feed);

    assertThat(polls.sink.titles).containsExactly("News of /new");
  }

  @Test
  void whatAFeedAnswersWhoseOutletWasChangedMeanwhileIsAskedForAgain() {
    long feed = polls.good("/wire", "ETag: \"one\"\r\n", Polls.NOW);
    polls.server.meanwhile("/wire", () -> polls.feeds.relabel(feed, "Xinhua"));

    polls.poll(feed);
    assertThat(polls.sink.titles).isEmpty();
    assertThat(polls.target(feed).etag()).isNull();
    polls.poll(feed);

    assertThat(polls.sink.titles).containsExactly("News of /wire");
  }

  @Test
  void aNewAddressIsAFeedOfWhichNothingIsKnown() throws Exception {
    long feed = polls.good("/wire", "ETag: \"v1\"\r\n", Polls.NOW);
    polls.poll(feed);
    polls.answer("/wire", "410 Gone");
    polls.poll(feed);

    polls.feeds.readdress(feed, polls.document("/other", "", Polls.NOW));

    PollTarget fresh = polls.target(feed);
    assertThat(fresh.etag()).isNull();
    assertThat(fresh.condition()).isEqualTo(FeedCondition.NEW);
    assertThat(fresh.arrivals()).isEqualTo(ArrivalRhythm.NONE);
    polls.poll(feed);
    assertThat(polls.log.latest(feed, 1).getFirst().gapSince()).isNull();
  }

  @Test
  void aFeedIsRenamedWhileItsEntriesAreBeingStored() {
    long feed = polls.good("/wire");
    polls.sink.meanwhile = () -> elsewhere(() -> polls.feeds.rename(feed, "Renamed"));

    polls.poll(feed);

    assertThat(polls.sink.titles).containsExactly("News of /wire");
    assertThat(polls.outcomes(feed)).containsExactly(Outcome.READ);
    assertThat(polls.target(feed).feed().name()).isEqualTo("Renamed");
    assertThat(polls.target(feed).feed().group()).isEqualTo("Asia");
  }

  @Test
  void aPollIsRecordedWhileItsFeedIsBeingRenamed() {
    long feed = polls.good("/wire");
    polls
        .database
        .transactions()
        .executeWithoutResult(status -> {
          polls.feeds.rename(feed, "Renamed");
          elsewhere(() -> polls.poll(feed));
        });
    assertThat(polls.outcomes(feed)).containsExactly(Outcome.READ);
    assertThat(polls.target(feed).feed().name()).isEqualTo("Renamed");
  }

  /** Runs something in another transaction, and to its end: whoever had to wait would wait here. */
  private static void elsewhere(Runnable task) {
    CompletableFuture.runAsync(task).orTimeout(30, TimeUnit.SECONDS).join();
  }
}
