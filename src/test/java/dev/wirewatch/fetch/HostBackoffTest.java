package dev.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.fetch.FeedFetcher.FetchRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class HostBackoffTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final HostBackoff pace = new HostBackoff();

  @Test
  void aHostThatDoesNotComplainIsNotSlowed() {
    pace.busy("busy.example", NOON);
    assertThat(pace.pause("other.example", NOON)).isZero();
  }

  @Test
  void requestsToABusyHostFollowOneAnotherWithAPause() {
    pace.busy("busy.example", NOON);
    assertThat(pace.pause("busy.example", NOON)).isEqualTo(SECOND);
    assertThat(pace.pause("busy.example", NOON)).isEqualTo(SECOND.multipliedBy(2));
    assertThat(pace.pause("busy.example", NOON.plusSeconds(60))).isZero();
    assertThat(pace.pause("busy.example", NOON.plusSeconds(60))).isEqualTo(SECOND);
  }

  @Test
  void furtherComplaintsDoubleThePauseUpToTenSeconds() {
    for (int complaint = 0; complaint < 20; complaint++) {
      pace.busy("busy.example", NOON);
    }
    assertThat(pace.pause("busy.example", NOON)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void afterAWhileAllIsForgiven() {
    pace.busy("busy.example", NOON);
    Instant later = NOON.plus(Duration.ofMinutes(10));
    assertThat(pace.pause("busy.example", later)).isZero();
    assertThat(pace.pause("busy.example", later)).isZero();
    pace.busy("busy.example", later);
    assertThat(pace.pause("busy.example", later)).isEqualTo(SECOND);
  }

  @Test
  void aClockThatIsSetBackMakesNobodyWaitUntilItHasCaughtUp() {
    pace.busy("busy.example", NOON.plus(Duration.ofDays(365)));
    assertThat(pace.pause("busy.example", NOON)).isZero();
    assertThat(pace.pause("busy.example", NOON)).isZero();
  }

  /** FreshRSS leaves the whole domain alone, and starves the other feeds behind one gateway. */
  @Test
  void oneFeedsRetryAfterDoesNotStarveTheOthersOfItsHost() throws IOException {
    List<Duration> waits = new CopyOnWriteArrayList<>();
    FeedFetcher fetcher = Fetchers.patient(waits::add, () -> NOON);
    try (var server = new FaultServer()) {
      server.on(
          "/busy",
          "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 86400\r\nContent-Length: 0\r\n\r\n");
      server.onDocument("/good", "", "<rss/>".getBytes(StandardCharsets.UTF_8));
      fetcher.fetch(new FetchRequest(server.at("/busy"), null, null));

      assertThat(fetcher.fetch(new FetchRequest(server.at("/good"), null, null)))
          .isInstanceOf(FetchResult.Answered.class);
      assertThat(waits).containsExactly(Duration.ZERO, SECOND);
    } finally {
      fetcher.close();
    }
  }
}
