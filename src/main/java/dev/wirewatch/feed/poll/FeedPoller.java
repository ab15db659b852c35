package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.access.FeedAccesses;
import dev.wirewatch.feed.access.SecretsLocked;
import dev.wirewatch.fetch.FailureKind;
import dev.wirewatch.fetch.FeedAccess;
import dev.wirewatch.fetch.FeedFetcher;
import dev.wirewatch.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.parse.Parsed;
import dev.wirewatch.source.read.SourceReader;
import dev.wirewatch.source.read.ZoneDoubt;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/**
 * Polls one feed: asks, reads, and has recorded what came of it. Whatever goes wrong is the feed's
 * own state and disturbs no other feed.
 */
@Component
class FeedPoller {

  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  // Some servers answer "not modified" whatever happens; now and then they are asked plainly.
  private static final double WITHOUT_VALIDATORS = 0.01;

  private final FeedFetcher fetcher;
  private final FeedAccesses accesses;
  private final Connectivity connectivity;
  private final SourceReader reader;
  private final PollRecorder recorder;
  private final Backpressure backlog;
  private final InstantSource clock;
  private final RandomGenerator random;

  FeedPoller(
      FeedFetcher fetcher,
      FeedAccesses accesses,
      Connectivity connectivity,
      SourceReader reader,
      PollRecorder recorder,
      Backpressure backlog,
      InstantSource clock,
      RandomGenerator random) {
    this.fetcher = fetcher;
    this.accesses = accesses;
    this.connectivity = connectivity;
    this.reader = reader;
    this.recorder = recorder;
    this.backlog = backlog;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Polls a feed.
   *
   * @param withAccess whether its server is told more than the usual; then it is looked up what
   * @param waits may end it while it waits for its server; then nothing is recorded
   * @return when to poll it again; empty if never, as its publisher ended it, or the program stops
   */
  Optional<Instant> poll(PollTarget target, boolean withAccess, ServerWaits waits) {
    Instant started = clock.instant();
    FetchResult fetched = ask(target, withAccess, waits);
    if (fetched instanceof FetchResult.Failed && waits.areOver()) {
      // The program's end is no fault of the server's.
      return Optional.empty();
    }
    FetchResult answer = connectivity.judged(target.feed(), fetched);
    int bytes = answer instanceof Answered answered ? answered.body().length : 0;
    backlog.enter(bytes);
    try {
      FeedHealth.Verdict verdict = recorder.record(read(target, answer, started));
      log(target, answer, verdict);
      return Optional.ofNullable(verdict.next());
    } finally {
      backlog.leave(bytes);
    }
  }

  private FetchResult ask(PollTarget target, boolean withAccess, ServerWaits waits) {
    try {
      FeedAccess access = withAccess ? accesses.open(target.feed().id()) : FeedAccess.USUAL;
      FetchRequest request = request(target, access);
      return waits.during(() -> fetcher.fetch(request, backlog::waitForRoom));
    } catch (SecretsLocked e) {
      String message = "This feed's stored secrets cannot be opened. " + e.reason();
      return new FetchResult.Failed(FailureKind.SECRETS_LOCKED, message, null, null, 0);
    }
  }

  private FetchRequest request(PollTarget target, FeedAccess access) {
    // A document that could not be read may have been repaired without a change of its validators.
    boolean plain = target.condition().wantsWhole() || random.nextDouble() < WITHOUT_VALIDATORS;
    return new FetchRequest(
        URI.create(target.feed().url()),
        plain ? null : target.etag(),
        plain ? null : target.lastModified(),
        access);
  }

  private Polled read(PollTarget target, FetchResult answer, Instant started) {
    if (!(answer instanceof Answered answered)) {
      return new Polled(target, answer, null, null, null, started, clock.instant());
    }
    try {
      return read(target, answered, started);
    } catch (ParseFailure e) {
      return new Polled(
          target, answered.read(), null, e.getMessage(), null, started, clock.instant());
    } catch (RuntimeException | StackOverflowError e) {
      // Unrecorded, it would be polled again every minute, to the same end.
      LOG.atLevel(target.condition().isUnreadable() ? Level.DEBUG : Level.WARN)
          .setCause(e)
          .log("{}: the parser broke on this document", target.feed().name());
      String message = "The document broke the parser: " + e + ".";
      return new Polled(target, answered.read(), null, message, null, started, clock.instant());
    }
  }

  private Polled read(PollTarget target, Answered answered, Instant started) throws ParseFailure {
    PageRules page = target.feed().page();
    DateHome home = target.feed().dateHome();
    Parsed parsed = reader.read(answered, page, home);
    ZoneDoubt doubt = reader.doubt(answered, page, home, parsed, started).orElse(null);
    return new Polled(target, answered.read(), parsed, null, doubt, started, clock.instant());
  }

  /** A feed that fails is told when that begins and when it ends, however often it is asked. */
  private void log(PollTarget target, FetchResult answer, FeedHealth.Verdict verdict) {
    String name = target.feed().name();
    PollRecord poll = verdict.poll();
    int before = target.condition().failures();
    int after = verdict.target().condition().failures();
    String begins = before == 0 && after > 0 ? name + ": " + poll.message() : "";
    if (answer instanceof FetchResult.Failed failed && failed.kind().reachedNobody()) {
      connectivity.unreached(failed.kind(), begins);
    } else if (!begins.isEmpty()) {
      LOG.warn("{}", begins);
    }
    if (before > 0 && after == 0) {
      // Whoever reads warnings alone must see the end, too.
      LOG.warn("{}: is well again, after {} polls that failed", name, before);
    }
    LOG.debug(
        "{}: {} in {} ms, {} bytes, {} entries, {} new, {} changed{}",
        name,
        poll.outcome(),
        poll.duration().toMillis(),
        poll.bytes(),
        poll.entries(),
        poll.added(),
        poll.changed(),
        poll.message().isEmpty() ? "" : "; " + poll.message());
  }
}
