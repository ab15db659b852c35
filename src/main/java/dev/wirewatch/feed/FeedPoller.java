package dev.wirewatch.feed;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.FeedFetcher.FetchRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Polls one feed: asks, reads, and records in one transaction what came of it. Whatever goes wrong
 * is the feed's own state and never leaves this class.
 */
@Component
class FeedPoller {

  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  // Some servers answer "not modified" whatever happens; now and then they are asked plainly.
  private static final double WITHOUT_VALIDATORS = 0.01;

  private final FeedFetcher fetcher;
  private final FeedParser parser;
  private final PollStore polls;
  private final EntrySink sink;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final FeedHealth health;

  FeedPoller(
      FeedFetcher fetcher,
      FeedParser parser,
      PollStore polls,
      EntrySink sink,
      TransactionTemplate transaction,
      PollSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.fetcher = fetcher;
    this.parser = parser;
    this.polls = polls;
    this.sink = sink;
    this.transaction = transaction;
    this.clock = clock;
    this.random = random;
    this.health =
        new FeedHealth(new NextPoll(settings.minInterval(), settings.maxInterval(), random));
  }

  /**
   * Polls a feed.
   *
   * @return when to poll it again; empty if never: it was deleted, or its publisher ended it
   */
  Optional<Instant> poll(long feedId) {
    return polls.target(feedId).flatMap(this::poll);
  }

  private Optional<Instant> poll(PollTarget target) {
    Instant started = clock.instant();
    FetchResult answer = fetcher.fetch(request(target));
    Document document = read(target, answer);
    try {
      return record(target, answer, document, started);
    } catch (RuntimeException e) {
      LOG.warn("{}: the answer could not be stored", target.feed().name(), e);
      return recordUnstored(target, answer, started);
    }
  }

  private FetchRequest request(PollTarget target) {
    boolean plain = random.nextDouble() < WITHOUT_VALIDATORS;
    return new FetchRequest(
        URI.create(target.feed().url()),
        plain ? null : target.etag(),
        plain ? null : target.lastModified());
  }

  /** What an answer holds: a parsed document, or the reason why it could not be read. */
  record Document(@Nullable Parsed parsed, @Nullable String unreadable) {}

  private Document read(PollTarget target, FetchResult answer) {
    if (!(answer instanceof FetchResult.Answered answered)) {
      return new Document(null, null);
    }
    try {
      return new Document(
          parser.parse(answered.body(), answered.contentType(), answered.finalUrl()), null);
    } catch (ParseFailure e) {
      return new Document(null, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.warn("{}: the parser failed on this document", target.feed().name(), e);
      return new Document(null, "The document broke the parser: " + e + ".");
    }
  }

  private Optional<Instant> record(
      PollTarget target, FetchResult answer, Document document, Instant started) {
    FeedHealth.Verdict verdict =
        transaction.execute(status -> {
          Parsed parsed = document.parsed();
          Intake intake =
              parsed == null
                  ? new Intake(0, 0, 0)
                  : sink.accept(target.feed(), parsed.entries(), started);
          FeedHealth.Verdict made =
              health.after(target, answer, document, intake, started, clock.instant());
          polls.save(made.left(), made.poll(), made.next());
          if (made.newAddress() != null) {
            polls.move(target.feed().id(), made.newAddress());
          }
          return made;
        });
    log(target, verdict);
    return Optional.ofNullable(verdict.next());
  }

  private Optional<Instant> recordUnstored(PollTarget target, FetchResult answer, Instant started) {
    var document = new Document(null, "The entries could not be stored; the log says why.");
    return record(target, answer, document, started);
  }

  private static void log(PollTarget target, FeedHealth.Verdict verdict) {
    PollRecord poll = verdict.poll();
    if (poll.failed()) {
      LOG.warn("{}: {}", target.feed().name(), poll.message());
    }
    LOG.debug(
        "{}: {} in {} ms, {} bytes, {} entries, {} new, {} changed{}",
        target.feed().name(),
        poll.outcome(),
        poll.duration().toMillis(),
        poll.bytes(),
        poll.entries(),
        poll.added(),
        poll.changed(),
        poll.message().isEmpty() ? "" : "; " + poll.message());
  }
}
