package dev.wirewatch.feed;

import dev.wirewatch.web.NotFound;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Polls on demand and their progress. */
@RestController
@RequestMapping("/api/v1")
class PollsApi {

  private final PollRounds rounds;
  private final Feeds feeds;

  PollsApi(PollRounds rounds, Feeds feeds) {
    this.rounds = rounds;
    this.feeds = feeds;
  }

  @PostMapping("/polls")
  ResponseEntity<PollRound> all() {
    return accepted(rounds.startAll());
  }

  @PostMapping("/feeds/{id}/poll")
  ResponseEntity<PollRound> one(@PathVariable long id) {
    if (feeds.find(id).isEmpty()) {
      throw new NotFound("feed", id);
    }
    return accepted(rounds.start(List.of(id)));
  }

  @GetMapping("/polls/{id}")
  PollRound progress(@PathVariable long id) {
    return rounds.find(id).orElseThrow(() -> new NotFound("poll", id));
  }

  private ResponseEntity<PollRound> accepted(long round) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/polls/" + round))
        .body(progress(round));
  }
}
