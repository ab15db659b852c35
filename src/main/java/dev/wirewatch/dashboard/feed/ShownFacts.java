package dev.wirewatch.dashboard.feed;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.manage.FeedLine;
import dev.wirewatch.feed.pages.Yield;
import dev.wirewatch.feed.poll.PollPlan;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import dev.wirewatch.web.page.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a feed, as facts with what they mean. */
final class ShownFacts {

  private final FeedLine line;
  private final PollPlan plan;
  private final Instant now;
  private final List<Fact> facts = new ArrayList<>();

  private ShownFacts(FeedLine line, PollPlan plan, Instant now) {
    this.line = line;
    this.plan = plan;
    this.now = now;
  }

  static List<Fact> of(
      FeedLine line,
      PollPlan plan,
      Yield yield,
      boolean gapBefore,
      boolean scheduled,
      Instant now) {
    var facts = new ShownFacts(line, plan, now);
    facts.address();
    facts.polls(gapBefore, scheduled);
    facts.entries(yield);
    facts.dates();
    return facts.facts;
  }

  private void address() {
    Feed feed = line.status().feed();
    String link = feed.url().startsWith("http") ? feed.url() : "";
    facts.add(new Fact("Address", feed.url(), "", link));
    if (plan.movedTimes() > 0 && plan.movedTo() != null) {
      String note =
          "Seen %d of %d times; then it becomes the address."
              .formatted(plan.movedTimes(), plan.movedNeeded());
      facts.add(new Fact("Moving to", plan.movedTo(), note, plan.movedTo()));
    }
    if (feed.page() != null) {
      facts.add(new Fact("Watched page", feed.page().entries(), "selector of its entries", ""));
    }
  }

  private void polls(boolean gapBefore, boolean scheduled) {
    FeedStatus status = line.status();
    facts.add(time("Last poll", status.health().lastPollAt(), "never"));
    facts.add(time("Last answer", status.health().lastSuccessAt(), "never"));
    Instant next = status.nextPoll(scheduled);
    String shown = next == null ? "not planned" : next.isBefore(now) ? "due now" : shown(next);
    facts.add(new Fact("Next poll", shown, IntervalWords.of(status, plan, gapBefore), ""));
  }

  private void entries(Yield yield) {
    String items = "/?feed=" + line.id();
    facts.add(
        new Fact(
            "Items a day",
            yield.perDayShown(),
            "%,d in the last %d days, %,d in all"
                .formatted(yield.items(), Yield.PERIOD.toDays(), line.status().items()),
            items));
    if (yield.items() > 0) {
      String note = "%,d of %,d".formatted(yield.tagged(), yield.items());
      facts.add(new Fact("On a theme", yield.shareShown(), note, items + "&theme=any"));
    }
    if (plan.entries() != null) {
      facts.add(new Fact("Entries in the document", plan.entries().toString()));
    }
  }

  private void dates() {
    if (plan.newest() != null) {
      facts.add(time("Newest entry", plan.newest(), ""));
    }
    if (plan.usualSilence() != null) {
      facts.add(new Fact("Usually silent for up to", Span.about(plan.usualSilence())));
    }
    Feed feed = line.status().feed();
    if (!feed.zone().isEmpty()) {
      facts.add(new Fact("Zone of dates without one", feed.zone()));
    }
    facts.add(time("Followed since", line.addedAt(), ""));
  }

  private Fact time(String label, @Nullable Instant time, String none) {
    return new Fact(label, time == null ? none : shown(time));
  }

  private String shown(Instant time) {
    return Moment.of(time, now, ReaderZone.get()).shown();
  }
}
