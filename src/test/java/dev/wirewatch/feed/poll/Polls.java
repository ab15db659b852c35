package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.feed.FeedStates;
import dev.wirewatch.feed.FormerAddresses;
import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.ItemCounts;
import dev.wirewatch.feed.PollLog;
import dev.wirewatch.feed.PollRecord;
import dev.wirewatch.feed.PollRecord.Outcome;
import dev.wirewatch.feed.PollRounds;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.StoredFeeds;
import dev.wirewatch.feed.access.FeedAccesses;
import dev.wirewatch.feed.access.StoredAccesses;
import dev.wirewatch.fetch.AddressGuard;
import dev.wirewatch.fetch.FeedFetcher;
import dev.wirewatch.fetch.FetchLimits;
import dev.wirewatch.fetch.FetchSettings;
import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.page.PageReader;
import dev.wirewatch.source.parse.FeedParser;
import dev.wirewatch.source.read.SourceReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.util.unit.DataSize;

/** All that polls, on a real database and a real server; only the sink just remembers. */
final class Polls implements AutoCloseable {

  static final FetchSettings FETCHING =
      new FetchSettings(
          20,
          10,
          Duration.ofSeconds(20),
          DataSize.ofMegabytes(1),
          List.of("127.0.0.0/8"),
          "Wirewatch/test");

  static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  final FaultServer server = new FaultServer();
  final TestDatabase.Opened database;
  final StoredFeeds feeds;
  final PollLog log;
  final PollQueue queue;
  private final PollStore store;
  final Sink sink = new Sink();
  final PollRecorder recorder;
  final FeedAccesses accesses;
  final FeedPoller poller;
  final Connectivity connectivity;
  final List<Object> events = new CopyOnWriteArrayList<>();
  final Chance chance = new Chance();
  volatile Instant now = NOW;
  private final InstantSource clock = () -> now;
  private final FeedFetcher fetcher;
  private final List<PollSchedule> schedules = new ArrayList<>();

  Polls(TestDatabase kind) {
    this(kind, null);
  }

  /** Polls with a fetcher of the test's own. */
  Polls(TestDatabase kind, @Nullable FeedFetcher own) {
    database = kind.open();
    feeds = new StoredFeeds(database);
    log = feeds.log();
    queue = queue("this node");
    store =
        new PollStore(
            new JdbcTemplate(database.dataSource()),
            queue,
            new FormerAddresses(database.jdbc()),
            new FeedStates(new NamedParameterJdbcTemplate(database.dataSource())));
    PollSettings settings = settings(true);
    var limits = new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(20));
    var guard = new AddressGuard(new OpenNetworks(FETCHING.allowedNetworks()), limits);
    fetcher = own == null ? new FeedFetcher(FETCHING, limits, guard, clock) : own;
    var health =
        new FeedHealth(new NextPoll(settings.minInterval(), settings.maxInterval(), () -> 0L));
    recorder =
        new PollRecorder(store, sink, health, database.transactions(), new BackgroundLoops(clock));
    accesses = StoredAccesses.on(database, Path.of("target", "polls"));
    connectivity =
        new Connectivity(
            new Contacts(database.jdbc(), database.transactions()),
            guard,
            events::add,
            clock,
            Duration.ofHours(1));
    poller =
        new FeedPoller(
            fetcher,
            accesses,
            connectivity,
            new SourceReader(new FeedParser(), new PageReader(clock), feeds.outlets()),
            recorder,
            new Backpressure(100_000),
            clock,
            chance);
  }

  static PollSettings settings(boolean enabled) {
    return new PollSettings(
        enabled, Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(30));
  }

  /** A program on this database; another one may have been here before. */
  PollSchedule schedule(boolean enabled) {
    var schedule =
        new PollSchedule(
            database.jdbc(),
            queue,
            store,
            accesses,
            poller,
            settings(enabled),
            FETCHING,
            clock,
            new BackgroundLoops(clock));
    schedules.add(schedule);
    return schedule;
  }

  /** What is due, as a node sees it. */
  PollQueue queue(String node) {
    return new PollQueue(new JdbcTemplate(database.dataSource()), database.transactions(), node);
  }

  PollPlans plans() {
    return new PollPlans(store, settings(true));
  }

  PollRounds rounds(PollSchedule schedule) {
    return feeds.rounds(schedule, clock);
  }

  long add(URI url) {
    return feeds.add(url, now);
  }

  /** A good feed with one entry of the given date. */
  long good(String path, String headers, Instant date) {
    return add(document(path, headers, date));
  }

  long good(String path) {
    return good(path, "", now.minus(Duration.ofHours(1)));
  }

  URI document(String path, String headers, Instant date) {
    String feed =
        """
        <rss version="2.0"><channel><title>Wire</title><item><title>News of %s</title>
        <guid>%s</guid><pubDate>%s</pubDate></item></channel></rss>
        """
            .formatted(path, path, date);
    return server.onDocument(path, headers, feed.getBytes(StandardCharsets.UTF_8));
  }

  void answer(String path, String status) {
    server.on(path, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
  }

  Optional<Instant> poll(long id) {
    if (!recorder.isRunning()) {
      recorder.start();
    }
    return poller.poll(target(id), true, new ServerWaits());
  }

  /** Polls feeds so that they end before the first is recorded. */
  void pollTogether(long... ids) throws InterruptedException {
    recorder.stop();
    int before = server.requests().size();
    List<Thread> polls =
        Arrays.stream(ids)
            .mapToObj(id ->
                Thread.ofPlatform().start(() -> poller.poll(target(id), true, new ServerWaits())))
            .toList();
    await()
        .untilAsserted(() -> {
          assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(before + ids.length);
          assertThat(polls).extracting(Thread::getState).containsOnly(Thread.State.WAITING);
        });
    recorder.start();
    for (Thread poll : polls) {
      poll.join();
    }
  }

  Health health(long id) {
    return feeds.get(id).health();
  }

  PollTarget target(long id) {
    return store.targets(List.of(id)).getFirst();
  }

  List<Outcome> outcomes(long id) {
    return log.latest(id, 10).stream().map(PollRecord::outcome).toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
    schedules.stream().filter(PollSchedule::isRunning).forEach(PollSchedule::stop);
    recorder.stop();
    connectivity.stop();
    fetcher.close();
  }

  /** Gives the fractions that it is told to give. */
  static final class Chance implements RandomGenerator {

    private volatile double fraction = 0.5;

    void set(double next) {
      fraction = next;
    }

    @Override
    public double nextDouble() {
      return fraction;
    }

    @Override
    public long nextLong() {
      return (long) (fraction * Long.MAX_VALUE);
    }
  }

  /** Remembers titles; refuses what it is told to. */
  static final class Sink implements EntrySink {

    final List<String> titles = new CopyOnWriteArrayList<>();
    final Set<Long> refused = ConcurrentHashMap.newKeySet();
    volatile int mostAtOnce;

    /** Runs while entries are being stored, in the transaction that records their polls. */
    volatile Runnable meanwhile = () -> {};

    @Override
    public List<Intake> accept(List<Delivery> deliveries) {
      mostAtOnce = Math.max(mostAtOnce, deliveries.size());
      meanwhile.run();
      if (deliveries.stream().anyMatch(each -> refused.contains(each.feed().id()))) {
        throw new IllegalStateException("refused");
      }
      return deliveries.stream().map(this::take).toList();
    }

    private Intake take(Delivery delivery) {
      delivery.entries().forEach(entry -> titles.add(entry.title()));
      return Intake.of(delivery.entries().size(), 0, 0);
    }

    @Override
    public void forget(long feedId) {
      refused.remove(feedId);
    }

    @Override
    public void relabelled(Collection<Long> feedIds) {}

    @Override
    public ItemCounts count(Collection<Long> feedIds) {
      return new ItemCounts(titles.size(), 0);
    }

    @Override
    public int forgetUndecided(Collection<Long> feedIds, int most) {
      return 0;
    }
  }
}
