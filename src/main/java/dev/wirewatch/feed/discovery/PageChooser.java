package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.FeedZone;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.source.Countries;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.page.HtmlPage;
import dev.wirewatch.source.page.PageReader;
import dev.wirewatch.source.page.PageSuggestions;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.parse.Parsed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what a page offers: its site's feeds, and ways to watch it. */
@Component
class PageChooser {

  private final FeedFinder finder;
  private final PageReader reader;

  PageChooser(FeedFinder finder, PageReader reader) {
    this.finder = finder;
    this.reader = reader;
  }

  /** What the page at an address offers; nothing if it is no page, or offers nothing. */
  Preview choice(String requested, Answered answer, String noFeed, KnownFeeds known) {
    HtmlPage page = page(answer);
    FeedFinder.Found found = finder.of(page, known);
    List<PageSuggestion> ways = ways(page);
    if (found.feeds().isEmpty() && ways.isEmpty()) {
      return Preview.nothing(requested, noFeed);
    }
    String finalUrl = answer.finalUrl().toString();
    return new Preview(
        Preview.Kind.PAGE,
        requested,
        answer.movedPermanently() ? finalUrl : requested,
        finalUrl,
        page.title(),
        null,
        found.problems(),
        found.feeds(),
        ways);
  }

  /** The feeds of the site where something was asked for in vain. */
  Preview successors(Preview nothing, Answered root, KnownFeeds known) {
    HtmlPage page = page(root);
    FeedFinder.Found found = finder.of(page, known);
    if (found.feeds().isEmpty()) {
      return nothing;
    }
    List<String> problems = new ArrayList<>(nothing.problems());
    problems.addAll(found.problems());
    return new Preview(
        Preview.Kind.PAGE,
        nothing.requested(),
        nothing.url(),
        nothing.finalUrl(),
        page.title(),
        null,
        List.copyOf(problems),
        found.feeds(),
        List.of());
  }

  private static HtmlPage page(Answered answer) {
    return HtmlPage.of(answer.body(), answer.contentType(), answer.finalUrl());
  }

  private List<PageSuggestion> ways(HtmlPage page) {
    return PageSuggestions.of(page).stream().flatMap(rules -> way(page, rules)).toList();
  }

  private Stream<PageSuggestion> way(HtmlPage page, PageRules rules) {
    String zone =
        Countries.ofDomain(page.address()).flatMap(Countries::zone).map(ZoneId::getId).orElse("");
    try {
      Parsed parsed = reader.read(page, rules, DateHome.of(FeedZone.of(zone)));
      return Stream.of(
          new PageSuggestion(
              rules, zone, parsed.entries().size(), EntryPreview.first(parsed.entries())));
    } catch (ParseFailure holdsNothing) {
      return Stream.empty();
    }
  }
}
