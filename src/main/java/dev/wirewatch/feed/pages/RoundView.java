package dev.wirewatch.feed.pages;

import dev.wirewatch.feed.PollRound;
import dev.wirewatch.feed.manage.Round;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.util.List;

/**
 * A round of polls as pages show it.
 *
 * @param failed feeds that failed by themselves
 * @param offline feeds that could not be asked, as this machine was offline
 * @param failures feeds that failed, as many as a page can take
 * @param more how many failed besides
 */
public record RoundView(
    PollRound round,
    Moment requested,
    int failed,
    int offline,
    List<Round.Failure> failures,
    int more) {

  private static final int SHOWN = 5;

  static RoundView of(Round round, Instant now) {
    int failed = round.progress().failed() - round.offline();
    List<Round.Failure> failures = round.failures();
    List<Round.Failure> shown = failures.subList(0, Math.min(SHOWN, failures.size()));
    return new RoundView(
        round.progress(),
        Moment.of(round.requestedAt(), now, ReaderZone.get()),
        failed,
        round.offline(),
        shown,
        failed - shown.size());
  }

  public boolean isRunning() {
    return round.finishedAt() == null;
  }
}
