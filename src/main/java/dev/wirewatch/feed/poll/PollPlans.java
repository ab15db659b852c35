package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.PollSettings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Says what decides when a feed is polled, for people who ask why. */
@Service
public class PollPlans {

  private final PollStore polls;
  private final PollSettings settings;

  PollPlans(PollStore polls, PollSettings settings) {
    this.polls = polls;
    this.settings = settings;
  }

  /** The plan of a feed; empty if there is no such feed. */
  public Optional<PollPlan> find(long feedId) {
    return polls.targets(List.of(feedId)).stream().findFirst().map(this::plan);
  }

  private PollPlan plan(PollTarget target) {
    ArrivalRhythm arrivals = target.arrivals();
    Hints hints = target.hints();
    return new PollPlan(
        arrivals.rhythm(),
        arrivals.longestSilence(),
        arrivals.last(),
        target.newest(),
        arrivals.entries(),
        hints.interval().orElse(null),
        hints.document().skipHours(),
        hints.document().skipDays(),
        target.move().url(),
        target.move().times(),
        Move.BELIEVED,
        settings.minInterval(),
        settings.maxInterval());
  }
}
