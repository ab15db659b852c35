package dev.wirewatch.dashboard.theme.why;

import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.PollLog;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.discovery.SiteFeeds;
import dev.wirewatch.item.CarriedItems;
import dev.wirewatch.item.Item;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out why something was missed, from what is stored: nothing is fetched. */
@Component
class Misses {

  private static final int SIMILAR = 5;
  private static final int POLLS = 300;
  private static final Duration DAY = Duration.ofDays(1);

  private final CarriedItems wire;
  private final SiteFeeds sites;
  private final Feeds feeds;
  private final PollLog polls;
  private final Reviews reviews;
  private final Reasons reasons;
  private final InstantSource clock;

  Misses(
      CarriedItems wire,
      SiteFeeds sites,
      Feeds feeds,
      PollLog polls,
      Reviews reviews,
      Reasons reasons,
      InstantSource clock) {
    this.wire = wire;
    this.sites = sites;
    this.feeds = feeds;
    this.polls = polls;
    this.reviews = reviews;
    this.reasons = reasons;
    this.clock = clock;
  }

  /**
   * Answers.
   *
   * @param day when it was published, to look at the polls of then; the last day if none is given
   */
  Answer answer(Asked asked, @Nullable LocalDate day) {
    List<FeedStatus> site = asked.address().isEmpty() ? List.of() : sites.of(asked.address());
    List<FoundItem> carried = carried(asked, site);
    List<FoundItem> similar = carried.isEmpty() ? similar(asked) : List.of();
    List<SilentFeed> silent =
        carried.isEmpty()
            ? site.stream().map(feed -> SilentFeed.of(feed, polls(feed, day), now())).toList()
            : List.of();
    if (!carried.isEmpty()) {
      Item item = carried.getFirst().item();
      List<Reason> said = reasons.ofItem(item);
      return new Answer(asked, carried, similar, silent, item.title(), said);
    }
    List<Reason> said = asked.hasText() ? reasons.all(asked.text()) : List.of();
    return new Answer(asked, carried, similar, silent, asked.headline(), said);
  }

  private List<FoundItem> carried(Asked asked, List<FeedStatus> site) {
    Set<Long> known = new HashSet<>();
    var carried = new ArrayList<FoundItem>();
    if (!asked.address().isEmpty()) {
      List<Item> found = wire.at(asked.address(), ids(feeds.all()), ids(site));
      add(carried, known, found, FoundItem.How.SAME_ADDRESS);
    }
    if (asked.hasText()) {
      add(carried, known, wire.withHeadline(asked.headline()), FoundItem.How.SAME_HEADLINE);
    }
    return carried;
  }

  private static List<Long> ids(List<FeedStatus> feeds) {
    return feeds.stream().map(status -> status.feed().id()).toList();
  }

  private List<FoundItem> similar(Asked asked) {
    var similar = new ArrayList<FoundItem>();
    if (asked.hasText()) {
      List<Item> found = wire.resembling(asked.headline(), SIMILAR);
      add(similar, new HashSet<>(), found, FoundItem.How.SIMILAR);
    }
    return similar;
  }

  private void add(List<FoundItem> carried, Set<Long> known, List<Item> items, FoundItem.How how) {
    for (Item item : items) {
      if (known.add(item.id())) {
        Moment seen = Moment.of(item.firstSeenAt(), now(), ReaderZone.get());
        carried.add(new FoundItem(item, how, seen, decided(item)));
      }
    }
  }

  private String decided(Item item) {
    List<Decision> held =
        reviews.of(item.id()).stream().filter(each -> each.undoneAt() == null).toList();
    if (held.isEmpty()) {
      return "";
    }
    Decision last = held.getLast();
    return "last decided by %s, %s"
        .formatted(last.decidedBy(), Moment.of(last.decidedAt(), now(), ReaderZone.get()).shown());
  }

  private List<PollRecord> polls(FeedStatus feed, @Nullable LocalDate day) {
    ZoneId zone = ReaderZone.get();
    Instant until = day == null ? now() : day.plusDays(1).atStartOfDay(zone).toInstant();
    // What a publisher dates in the evening may come in the feed on the next morning.
    Instant end = day == null ? until : until.plus(DAY);
    Instant start = until.minus(DAY);
    return polls.before(feed.feed().id(), end, POLLS).stream()
        .filter(poll -> !poll.startedAt().isBefore(start))
        .toList();
  }

  private Instant now() {
    return clock.instant();
  }
}
