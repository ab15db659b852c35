package dev.wirewatch.feed.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.feed.discovery.FeedLinks.Candidate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialsTest {

  @Test
  void oneThatHangsDoesNotKeepTheOthersFromBeingFound() throws Exception {
    try (var server = new FaultServer();
        var site = new HarbourSite();
        var previews = new Previews(site)) {
      var hangs = server.on("/hangs", out -> server.hang());
      var good =
          server.on(
              "/good", "HTTP/1.1 200 OK\r\n\r\n<rss><channel><title>Good</title></channel></rss>");
      var trials = new Trials(previews.fetcher, previews.reader, Duration.ofSeconds(2));
      List<Trial> results = trials.of(List.of(new Candidate(hangs, ""), new Candidate(good, "")));
      assertThat(results.getFirst().problem()).contains("did not answer in time");
      assertThat(results.getLast().feed()).isNotNull();
    }
  }
}
