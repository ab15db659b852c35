package dev.wirewatch.feed.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.feed.OpenNetworks;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.StoredFeeds;
import dev.wirewatch.feed.discovery.FeedLinks.Candidate;
import dev.wirewatch.feed.fetch.AddressGuard;
import dev.wirewatch.feed.fetch.FeedFetcher;
import dev.wirewatch.feed.fetch.FetchLimits;
import dev.wirewatch.feed.page.PageReader;
import dev.wirewatch.feed.parse.FeedParser;
import dev.wirewatch.feed.read.SourceReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TrialsTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private final PollSettings patient =
      new PollSettings(
          true,
          50,
          2,
          LONG,
          LONG,
          LONG,
          DataSize.ofMegabytes(1),
          List.of("127.0.0.0/8"),
          LONG,
          "Wirewatch/test");

  @Test
  void oneThatHangsDoesNotKeepTheOthersFromBeingFound() throws Exception {
    InstantSource clock = InstantSource.system();
    var limits = new FetchLimits(LONG, LONG);
    try (var server = new FaultServer()) {
      var hangs = server.on("/hangs", out -> server.hang());
      var good =
          server.on(
              "/good", "HTTP/1.1 200 OK\r\n\r\n<rss><channel><title>Good</title></channel></rss>");
      var fetcher =
          new FeedFetcher(
              patient, limits, new AddressGuard(new OpenNetworks(patient), limits), clock);
      var reader =
          new SourceReader(
              new FeedParser(),
              new PageReader(clock),
              new StoredFeeds(TestDatabase.H2.open()).outlets());
      var trials = new Trials(fetcher, reader, Duration.ofSeconds(2));
      List<Trial> results = trials.of(List.of(new Candidate(hangs, ""), new Candidate(good, "")));
      fetcher.close();
      assertThat(results.getFirst().problem()).contains("did not answer in time");
      assertThat(results.getLast().feed()).isNotNull();
    }
  }
}
