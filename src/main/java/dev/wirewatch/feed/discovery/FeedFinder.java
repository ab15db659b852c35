package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.discovery.FeedLinks.Candidate;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.source.page.HtmlPage;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the feeds of a site: those that its page declares, then those that it links, and where
 * there are none the usual places. Every feed is fetched before it is shown; all in all, a page
 * causes no more than {@value #MOST_TRIED} requests beside its own.
 */
@Component
class FeedFinder {

  private static final int MOST_TRIED = 16;
  private static final int MOST_DECLARED = 8;
  private static final int MOST_LINKED = 8;
  private static final int AT_ONCE = 3;

  private final Trials trials;
  private final InstantSource clock;

  FeedFinder(Trials trials, InstantSource clock) {
    this.trials = trials;
    this.clock = clock;
  }

  /** The feeds, the best first, and what a page declares but does not have. */
  record Found(List<FoundFeed> feeds, List<String> problems) {}

  /** The feeds of the site that a page belongs to. */
  Found of(HtmlPage page, KnownFeeds known) {
    var search = new Search(known);
    search.tryAll(FeedLinks.declared(page), MOST_DECLARED, true);
    List<Trial> linked = search.tryAll(FeedLinks.linked(page), MOST_LINKED, false);
    if (search.found.isEmpty()) {
      linked.forEach(trial -> search.tryAll(linkedFrom(trial), MOST_LINKED, false));
    }
    if (search.found.isEmpty()) {
      search.tryUntilFound(WellKnownPaths.of(page.address()));
    }
    return search.result();
  }

  /** Those of the places that are feeds. */
  List<Trial> among(List<URI> places) {
    return trials.of(places.stream().map(place -> new Candidate(place, "")).toList()).stream()
        .filter(trial -> trial.feed() != null)
        .toList();
  }

  /** "RSS" often leads to a page that lists the feeds. */
  private static List<Candidate> linkedFrom(Trial trial) {
    Answered answer = trial.answer();
    return answer == null || trial.feed() != null
        ? List.of()
        : FeedLinks.linked(HtmlPage.of(answer.body(), answer.contentType(), answer.finalUrl()));
  }

  /** What has been tried and found for one page. */
  private final class Search {

    private final KnownFeeds known;
    private final Set<URI> tried = new HashSet<>();
    private final Map<String, FoundFeed> found = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Search(KnownFeeds known) {
      this.known = known;
    }

    List<Trial> tryAll(List<Candidate> candidates, int most, boolean declared) {
      List<Candidate> fresh =
          candidates.stream()
              .filter(candidate -> !tried.contains(candidate.url()))
              .limit(Math.min(most, MOST_TRIED - tried.size()))
              .toList();
      fresh.forEach(candidate -> tried.add(candidate.url()));
      List<Trial> results = trials.of(fresh);
      results.forEach(trial -> note(trial, declared));
      return results;
    }

    void tryUntilFound(List<Candidate> candidates) {
      for (int from = 0; from < candidates.size() && found.isEmpty(); from += AT_ONCE) {
        List<Candidate> next =
            candidates.subList(from, Math.min(from + AT_ONCE, candidates.size()));
        tryAll(next, AT_ONCE, false);
      }
    }

    private void note(Trial trial, boolean declared) {
      if (trial.feed() != null) {
        found.putIfAbsent(trial.finalUrl(), FeedFinder.this.found(trial, known));
      } else if (declared) {
        problems.add(
            "The page names the feed " + trial.candidate().url() + ", but: " + trial.problem());
      }
    }

    Found result() {
      return new Found(List.copyOf(found.values()), List.copyOf(problems));
    }
  }

  /** A feed that was tried, as it is shown. */
  FoundFeed found(Trial trial, KnownFeeds known) {
    var feed = Objects.requireNonNull(trial.feed());
    String named = trial.candidate().title().isEmpty() ? trial.url() : trial.candidate().title();
    return new FoundFeed(
        feed.title().isEmpty() ? named : feed.title(),
        trial.type(),
        trial.url(),
        feed.entries().size(),
        PublishingRate.of(feed.entries(), clock.instant()).newest(),
        known.at(trial.url(), trial.finalUrl()));
  }
}
