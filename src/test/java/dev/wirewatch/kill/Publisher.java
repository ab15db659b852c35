package dev.wirewatch.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A web server whose feeds publish something at most requests. The runs of the program under test
 * tell themselves apart by their user agent.
 */
final class Publisher implements AutoCloseable {

  private final HttpServer server;
  private final RandomGenerator random;
  private final List<PublishedFeed> feeds;
  private final Map<String, AtomicInteger> requests = new TreeMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean publishing = true;

  Publisher(int count, RandomGenerator random) throws IOException {
    this.random = random;
    feeds = IntStream.range(0, count).mapToObj(i -> new PublishedFeed(i, random)).toList();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    feeds.forEach(feed -> server.createContext(feed.path(), exchange -> answer(feed, exchange)));
    server.start();
  }

  private void answer(PublishedFeed feed, HttpExchange exchange) throws IOException {
    open.incrementAndGet();
    try (exchange) {
      String run = exchange.getRequestHeaders().getFirst("User-Agent");
      String known = exchange.getRequestHeaders().getFirst("If-None-Match");
      counter(run).incrementAndGet();
      pause();
      @Nullable String document = feed.answer(run, known, publishing);
      exchange.getResponseHeaders().set("ETag", feed.etag());
      if (document == null) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    } finally {
      open.decrementAndGet();
    }
  }

  /** As long as the Internet takes, so that polls end one after the other. */
  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private AtomicInteger counter(String run) {
    synchronized (requests) {
      return requests.computeIfAbsent(run, key -> new AtomicInteger());
    }
  }

  /** How often a run of the program has asked for anything so far. */
  int requestsOf(String run) {
    return counter(run).get();
  }

  /** Requests that are being answered now. */
  int openRequests() {
    return open.get();
  }

  /** Publishes nothing more. */
  void finish() {
    publishing = false;
  }

  /** Whether a run has shown for every feed that it has stored its last document. */
  boolean isAllKnownTo(String run) {
    return feeds.stream().allMatch(feed -> feed.isKnownTo(run));
  }

  /** Titles by id of everything that was ever published, as last edited. */
  Map<String, String> published() {
    var published = new TreeMap<String, String>();
    feeds.forEach(feed -> published.putAll(feed.published()));
    return published;
  }

  List<String> urls() {
    var urls = new ArrayList<String>();
    String root = "http://127.0.0.1:" + server.getAddress().getPort();
    feeds.forEach(feed -> urls.add(root + feed.path()));
    return urls;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
