package dev.wirewatch.dashboard.feed;

import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.feed.PollBar;
import dev.wirewatch.feed.PollLog;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.manage.FeedLine;
import dev.wirewatch.feed.manage.FeedOverview;
import dev.wirewatch.feed.pages.Condition;
import dev.wirewatch.feed.pages.PollChart;
import dev.wirewatch.feed.pages.Yield;
import dev.wirewatch.feed.poll.PollPlan;
import dev.wirewatch.feed.poll.PollPlans;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a feed's own page shows. */
@Component
class FeedPages {

  private static final int LINES = 25;
  private static final int ITEMS = 10;

  private final FeedOverview overview;
  private final PollPlans plans;
  private final PollLog polls;
  private final Items items;
  private final ItemViews views;
  private final PollSettings settings;
  private final InstantSource clock;

  FeedPages(
      FeedOverview overview,
      PollPlans plans,
      PollLog polls,
      Items items,
      ItemViews views,
      PollSettings settings,
      InstantSource clock) {
    this.overview = overview;
    this.plans = plans;
    this.polls = polls;
    this.items = items;
    this.views = views;
    this.settings = settings;
    this.clock = clock;
  }

  FeedPage page(long id) {
    FeedLine line =
        overview.lines(List.of(id)).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("feed", id));
    PollPlan plan = plans.find(id).orElseThrow(() -> new NotFound("feed", id));
    Instant now = clock.instant();
    List<PollBar> bars = polls.bars(List.of(id), PollChart.POLLS).getOrDefault(id, List.of());
    var counts = items.countsByFeed(List.of(id), now.minus(Yield.PERIOD));
    Yield yield = Yield.of(counts.get(id), line.addedAt(), now);
    boolean gapBefore = !bars.isEmpty() && bars.getFirst().gap();
    return new FeedPage(
        line.status().feed(),
        Condition.of(line.status()),
        line.status().health().likelyZone(),
        PollChart.of(bars),
        ShownFacts.of(line, plan, yield, gapBefore, settings.enabled(), now),
        latest(id, now),
        log(id, null));
  }

  private List<FeedPage.Latest> latest(long id, Instant now) {
    var filter =
        new ItemFilter(Set.of(), Set.of(id), Set.of(), Set.of(), Set.of(), null, null, null);
    return Items.withoutText(() -> items.find(filter, null, ITEMS)).items().stream()
        .map(item ->
            new FeedPage.Latest(views.view(item), Moment.of(item.time(), now, ReaderZone.get())))
        .toList();
  }

  /**
   * A page of a feed's poll log.
   *
   * @param before where the page before this one ended; none for the first
   */
  PollLogPage log(long id, @Nullable Instant before) {
    List<PollRecord> found =
        before == null ? polls.latest(id, LINES + 1) : polls.before(id, before, LINES + 1);
    List<PollRecord> shown = found.subList(0, Math.min(LINES, found.size()));
    Instant now = clock.instant();
    Instant older = found.size() > LINES ? shown.getLast().startedAt() : null;
    return new PollLogPage(
        shown.stream().map(poll -> PollRow.of(poll, now, ReaderZone.get())).toList(), older);
  }
}
