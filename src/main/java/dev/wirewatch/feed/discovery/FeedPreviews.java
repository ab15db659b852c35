package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.FeedZone;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.fetch.FailureKind;
import dev.wirewatch.fetch.FeedAccess;
import dev.wirewatch.fetch.FeedFetcher;
import dev.wirewatch.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.parse.Parsed;
import dev.wirewatch.source.read.SourceReader;
import dev.wirewatch.source.read.ZoneDoubt;
import dev.wirewatch.web.Aside;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Asks an address as a poll would and says what following it would bring. Blocks for as long as the
 * servers take, within the limits of polling; stores nothing.
 */
@Service
public class FeedPreviews {

  private static final Set<FailureKind> UNENCRYPTED_MAY_DO =
      Set.of(FailureKind.NOT_CONNECTED, FailureKind.CERTIFICATE);

  private final FeedFetcher fetcher;
  private final SourceReader reader;
  private final Feeds feeds;
  private final FeedFinder finder;
  private final PageChooser pages;
  private final InstantSource clock;
  private final Aside requests;

  FeedPreviews(
      FeedFetcher fetcher,
      SourceReader reader,
      Feeds feeds,
      FeedFinder finder,
      PageChooser pages,
      InstantSource clock,
      Aside requests) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.feeds = feeds;
    this.finder = finder;
    this.pages = pages;
    this.clock = clock;
    this.requests = requests;
  }

  /**
   * What following an address would bring. Whatever the server answers is a preview too.
   *
   * @param typed the address of a feed or of a site; without a scheme, https is tried first
   * @throws BadAddress if it is none that may be polled
   */
  public Preview preview(String typed) throws BadAddress {
    FeedAddress address = TypedAddress.read(typed);
    KnownFeeds known = known();
    requests.stepAside();
    return ofKnownSite(address, known).orElseGet(() -> requested(address, typed, known));
  }

  /**
   * What watching a page by the given selectors, or a feed with dates in the given zone, would
   * bring.
   *
   * @param rules checked selectors; none for a feed
   * @param zone checked, of dates that name none
   * @throws BadAddress if the address may not be polled
   */
  public Preview preview(String typed, @Nullable PageRules rules, String zone) throws BadAddress {
    return preview(typed, rules, zone, FeedAccess.USUAL);
  }

  /** The same, where the server is told more than the usual. */
  public Preview preview(String typed, @Nullable PageRules rules, String zone, FeedAccess access)
      throws BadAddress {
    FeedAddress address = TypedAddress.read(typed);
    var request = new FetchRequest(URI.create(address.text()), null, null, access);
    requests.stepAside();
    return switch (fetcher.fetch(request)) {
      case Answered answer -> read(address.text(), answer, rules, zone);
      case FetchResult other -> Preview.nothing(address.text(), problem(other));
    };
  }

  private Preview read(String requested, Answered answer, @Nullable PageRules rules, String zone) {
    try {
      DateHome home = DateHome.of(FeedZone.of(zone));
      Parsed parsed = reader.read(answer, rules, home);
      return describer(known(), requested, requested)
          .preview(answer, parsed, rules, zone, doubt(answer, rules, home, parsed));
    } catch (ParseFailure e) {
      return Preview.nothing(requested, e.getMessage());
    }
  }

  private @Nullable ZoneDoubt doubt(
      Answered answer, @Nullable PageRules rules, DateHome home, Parsed parsed) {
    return reader.doubt(answer, rules, home, parsed, clock.instant()).orElse(null);
  }

  private Optional<Preview> ofKnownSite(FeedAddress address, KnownFeeds known) {
    List<Trial> good = finder.among(KnownSites.feedsOf(URI.create(address.text())));
    return switch (good.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(source(address, good.getFirst(), known));
      default -> Optional.of(choice(address, good, known));
    };
  }

  private Preview source(FeedAddress address, Trial trial, KnownFeeds known) {
    Answered answer = Objects.requireNonNull(trial.answer());
    Parsed parsed = Objects.requireNonNull(trial.feed());
    return describer(known, address.text(), trial.candidate().url().toString())
        .preview(answer, parsed, null, "", doubt(answer, null, DateHome.UTC, parsed));
  }

  private Preview choice(FeedAddress address, List<Trial> good, KnownFeeds known) {
    List<FoundFeed> found = good.stream().map(trial -> finder.found(trial, known)).toList();
    String requested = address.text();
    return new Preview(
        Preview.Kind.PAGE, requested, requested, requested, "", null, List.of(), found, List.of());
  }

  private Preview requested(FeedAddress address, String typed, KnownFeeds known) {
    FetchResult result = fetch(URI.create(address.text()));
    Optional<FeedAddress> plain =
        result instanceof FetchResult.Failed failed && UNENCRYPTED_MAY_DO.contains(failed.kind())
            ? TypedAddress.unencrypted(typed)
            : Optional.empty();
    if (plain.isPresent() && fetch(URI.create(plain.get().text())) instanceof Answered answer) {
      return answered(plain.get().text(), answer, known);
    }
    return switch (result) {
      case Answered answer -> answered(address.text(), answer, known);
      case FetchResult other -> missing(address.text(), other, known);
    };
  }

  private Preview answered(String requested, Answered answer, KnownFeeds known) {
    try {
      Parsed parsed = reader.read(answer, null, DateHome.UTC);
      return describer(known, requested, requested)
          .preview(answer, parsed, null, "", doubt(answer, null, DateHome.UTC, parsed));
    } catch (ParseFailure noFeed) {
      return pages.choice(requested, answer, noFeed.getMessage(), known);
    }
  }

  /** Where a feed is gone, its site may name its successor. */
  private Preview missing(String requested, FetchResult result, KnownFeeds known) {
    URI root = URI.create(requested).resolve("/");
    boolean gone = result instanceof FetchResult.Failed failed && isGone(failed.status());
    Preview nothing = Preview.nothing(requested, problem(result));
    return gone && !root.toString().equals(requested) && fetch(root) instanceof Answered answer
        ? pages.successors(nothing, answer, known)
        : nothing;
  }

  private static boolean isGone(@Nullable Integer status) {
    return status != null && (status == 404 || status == 410);
  }

  private static String problem(FetchResult result) {
    return result instanceof FetchResult.Failed failed
        ? failed.message()
        : "The server sent no document.";
  }

  private FetchResult fetch(URI url) {
    return fetcher.fetch(new FetchRequest(url, null, null));
  }

  private KnownFeeds known() {
    return new KnownFeeds(feeds.all().stream().map(FeedStatus::feed).toList());
  }

  private SourceDescriber describer(KnownFeeds known, String requested, String url) {
    return new SourceDescriber(known, clock.instant(), requested, url);
  }
}
