package dev.wirewatch.feed.pages.list;

import dev.wirewatch.feed.FeedCounts;
import dev.wirewatch.feed.FeedTallies;
import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.PollBar;
import dev.wirewatch.feed.PollLog;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.manage.FeedLine;
import dev.wirewatch.feed.manage.FeedOverview;
import dev.wirewatch.feed.manage.FeedQuery;
import dev.wirewatch.feed.manage.ListedHealth;
import dev.wirewatch.feed.pages.Condition;
import dev.wirewatch.feed.pages.PollChart;
import dev.wirewatch.feed.pages.Yield;
import dev.wirewatch.recall.Recall;
import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A page of the list of feeds, in a fixed number of queries. */
@Component
class FeedTable {

  private static final int PAGE = 50;

  private final ListPages pages;
  private final FeedOverview overview;
  private final PollLog polls;
  private final FeedTallies items;
  private final PollSettings settings;
  private final Recall recall;
  private final InstantSource clock;

  FeedTable(
      ListPages pages,
      FeedOverview overview,
      PollLog polls,
      FeedTallies items,
      PollSettings settings,
      Recall recall,
      InstantSource clock) {
    this.pages = pages;
    this.overview = overview;
    this.polls = polls;
    this.items = items;
    this.settings = settings;
    this.recall = recall;
    this.clock = clock;
  }

  Listing listing(Address address) {
    ListQuery query = ListQuery.of(address);
    List<FeedLine> found = pages.page(query, PAGE + 1);
    List<FeedLine> shown = found.subList(0, Math.min(PAGE, found.size()));
    FeedQuery any = query.wanted().inAnyStanding();
    Map<ListedHealth, Long> standings =
        recall.of(
            List.of("standings", any), Set.of("feed", "feed_state"), () -> overview.standings(any));
    return new Listing(
        rows(shown),
        total(standings, Set.of()),
        total(standings, query.wanted().standings()),
        counts(standings, query.wanted(), address),
        found.size() > PAGE ? address.with("after", shown.getLast().place().toString()) : null);
  }

  private static long total(Map<ListedHealth, Long> standings, Set<ListedHealth> chosen) {
    return standings.entrySet().stream()
        .filter(entry -> chosen.isEmpty() || chosen.contains(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static List<Listing.Count> counts(
      Map<ListedHealth, Long> standings, FeedQuery wanted, Address address) {
    return standings.entrySet().stream()
        .map(entry -> {
          String code = Condition.code(entry.getKey());
          boolean chosen = wanted.standings().contains(entry.getKey());
          Address link = chosen ? address.without("health", code) : address.with("health", code);
          String words = Condition.words(entry.getKey());
          return new Listing.Count(code, words, entry.getValue(), chosen, link);
        })
        .toList();
  }

  private List<FeedRow> rows(List<FeedLine> lines) {
    Instant now = clock.instant();
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    List<Long> ids = lines.stream().map(FeedLine::id).toList();
    Map<Long, List<PollBar>> bars =
        recall.of(List.of("bars", ids), Set.of("poll"), () -> polls.bars(ids, PollChart.POLLS));
    Map<Long, FeedCounts> counts = items.countsByFeed(ids, Yield.since(now));
    return lines.stream()
        .map(line ->
            row(
                line,
                PollChart.of(bars.getOrDefault(line.id(), List.of())),
                Yield.of(counts.get(line.id()), line.addedAt(), minute),
                now))
        .toList();
  }

  private FeedRow row(FeedLine line, PollChart chart, Yield yield, Instant now) {
    ZoneId zone = ReaderZone.get();
    Health health = line.status().health();
    Instant next = line.status().nextPoll(settings.enabled());
    boolean due = next != null && next.isBefore(now);
    return new FeedRow(
        line.status().feed(),
        Condition.of(line.status()),
        chart,
        yield,
        Moment.ofNullable(health.lastPollAt(), now, zone),
        Moment.ofNullable(health.lastSuccessAt(), now, zone),
        Moment.ofNullable(due ? null : next, now, zone),
        due);
  }
}
