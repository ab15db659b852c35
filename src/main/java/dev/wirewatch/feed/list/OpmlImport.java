package dev.wirewatch.feed.list;

import dev.wirewatch.feed.Addition;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.list.ImportReport.Line;
import dev.wirewatch.feed.list.ImportReport.Outcome;
import dev.wirewatch.feed.list.OutlineFeed.NoFeed;
import dev.wirewatch.fetch.address.OpenNetworks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One import: sorts outlines into those to add and the rest, and reports on each. */
final class OpmlImport {

  private static final String TWICE = "It stands in the file more than once; the first one counts.";

  private final OpenNetworks networks;
  private final Map<String, Feed> known = new HashMap<>();
  private final Map<String, String> moved = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final Map<String, NewFeed> wanted = new LinkedHashMap<>();
  private final List<Sorted> sorted = new ArrayList<>();

  /**
   * An import into these feeds.
   *
   * @param former ids of feeds by addresses that they had before
   */
  OpmlImport(List<Feed> feeds, Map<String, Long> former, OpenNetworks networks) {
    this.networks = networks;
    var byId = feeds.stream().collect(Collectors.toMap(Feed::id, Feed::url));
    former.forEach((url, id) -> moved.put(url, byId.getOrDefault(id, url)));
    for (Feed feed : feeds) {
      known.put(feed.url(), feed);
      spellings.putIfAbsent(Spelling.of(feed.url()), feed.url());
    }
  }

  /**
   * An outline and what is to come of it.
   *
   * @param url the address of the feed that it is, or is the same as; none if it is no feed
   */
  private record Sorted(Outline outline, Outcome outcome, @Nullable String url, String note) {}

  /** Imports outlines; {@code add} is given the feeds to add, each address once. */
  List<Line> run(List<Outline> outlines, Function<List<NewFeed>, List<Addition>> add) {
    outlines.forEach(outline -> sorted.add(sort(outline)));
    var added = new HashMap<String, Addition>();
    for (Addition addition : add.apply(List.copyOf(wanted.values()))) {
      added.put(addition.feed().url(), addition);
      known.put(addition.feed().url(), addition.feed());
    }
    return sorted.stream().map(each -> line(each, added)).toList();
  }

  private Sorted sort(Outline outline) {
    if (outline.address().isEmpty()) {
      return withoutAddress(outline);
    }
    try {
      OutlineFeed read = OutlineFeed.of(outline, networks);
      NewFeed feed = read.feed();
      String url = feed.url().text();
      String same = same(outline, moved.getOrDefault(url, url));
      if (known.containsKey(same) || wanted.containsKey(same)) {
        return new Sorted(outline, Outcome.ALREADY_THERE, same, sameNote(url, same));
      }
      wanted.put(url, feed);
      spellings.putIfAbsent(Spelling.of(url), url);
      return new Sorted(outline, Outcome.ADDED, url, read.note());
    } catch (NoFeed e) {
      return new Sorted(outline, Outcome.REFUSED, null, e.reason());
    }
  }

  private String same(Outline outline, String url) {
    return outline.isOurs() ? url : spellings.getOrDefault(Spelling.of(url), url);
  }

  private String sameNote(String url, String same) {
    if (moved.containsKey(url)) {
      return "Its address is now " + same + ".";
    }
    if (!url.equals(same)) {
      return "Probably the same as " + same + "; if it is not, add it by its address.";
    }
    return known.containsKey(same) ? "" : TWICE;
  }

  private static Sorted withoutAddress(Outline outline) {
    String site = outline.get("htmlUrl");
    if (outline.type().equals("rss") || !site.isEmpty()) {
      String hint = site.isEmpty() ? "" : " Add its site, and the feed is looked for: " + site;
      return new Sorted(
          outline, Outcome.REFUSED, null, "It names no address of a feed (xmlUrl)." + hint);
    }
    return new Sorted(outline, Outcome.NO_FEED, null, "A line of text or an empty group.");
  }

  private Line line(Sorted each, Map<String, Addition> added) {
    Outline outline = each.outline();
    Feed feed = each.url() == null ? null : known.get(each.url());
    Addition addition = each.url() == null ? null : added.get(each.url());
    return new Line(
        outcome(each, addition),
        feed == null || !outline.title().isEmpty() ? outline.title() : feed.name(),
        outline.address(),
        outline.group(),
        feed == null ? null : feed.id(),
        note(each, addition));
  }

  private static Outcome outcome(Sorted each, @Nullable Addition addition) {
    boolean wasKnown = addition != null && addition.kind() == Addition.Kind.KNOWN;
    return each.outcome() == Outcome.ADDED && wasKnown ? Outcome.ALREADY_THERE : each.outcome();
  }

  private static String note(Sorted each, @Nullable Addition addition) {
    boolean back = addition != null && addition.kind() == Addition.Kind.REVIVED;
    return each.outcome() == Outcome.ADDED && back
        ? "It had been deleted, and is back with the items that were left."
        : each.note();
  }
}
