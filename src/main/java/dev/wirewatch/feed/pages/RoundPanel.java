package dev.wirewatch.feed.pages;

import dev.wirewatch.feed.manage.Round;
import dev.wirewatch.feed.manage.Rounds;
import dev.wirewatch.recall.Recall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The rounds of polls to show: those that run, whoever asked for them, and those looked at. */
@Component
public class RoundPanel {

  private final Rounds rounds;
  private final Recall recall;
  private final InstantSource clock;

  RoundPanel(Rounds rounds, Recall recall, InstantSource clock) {
    this.rounds = rounds;
    this.recall = recall;
    this.clock = clock;
  }

  /**
   * Rounds to show, the latest one first.
   *
   * @param watched ids of rounds to show even if they are done
   */
  public List<RoundView> rounds(Collection<Long> watched) {
    var shown = new TreeMap<Long, Round>();
    watched.forEach(id -> rounds.find(id).ifPresent(round -> shown.put(id, round)));
    rounds.running().forEach(round -> shown.put(round.progress().id(), round));
    Instant now = clock.instant();
    return shown.descendingMap().values().stream().map(round -> RoundView.of(round, now)).toList();
  }

  /** How far all running rounds have come together, such as “12 of 33”; empty if none runs. */
  public String running() {
    List<Round> running =
        recall.of("rounds", Set.of("poll_round", "poll_round_feed"), rounds::running);
    int done = running.stream().mapToInt(round -> round.progress().done()).sum();
    int total = running.stream().mapToInt(round -> round.progress().total()).sum();
    return running.isEmpty() ? "" : "%,d of %,d".formatted(done, total);
  }
}
