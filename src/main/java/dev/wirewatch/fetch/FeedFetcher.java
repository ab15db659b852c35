package dev.wirewatch.fetch;

import dev.wirewatch.fetch.address.RegisteredHosts;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Asks a server for a document: conditionally, politely, within limits of time and size, and never
 * in a private network. Blocks; meant for virtual threads.
 */
@Component
public class FeedFetcher {

  /** Slower hosts make way for others. */
  private static final Duration SLOW = Duration.ofSeconds(2);

  private final FetchSettings settings;
  private final InstantSource clock;
  private final FetchFailures failures;
  private final RegisteredHosts hosts = new RegisteredHosts();
  private final HostQueues turns;
  private final HostBackoff pace = new HostBackoff();
  private final HostBackoff.Sleep sleep;
  private final FetchLanes lanes;
  private final Set<String> slowHosts = ConcurrentHashMap.newKeySet();
  private final LargeDocuments largeDocuments;
  private final WebClient client;
  private final RequestWatch watch = new RequestWatch();

  @Autowired
  public FeedFetcher(
      FetchSettings settings, FetchLimits limits, AddressGuard guard, InstantSource clock) {
    this(settings, limits, guard, SSLContexts.createSystemDefault(), clock, Thread::sleep);
  }

  FeedFetcher(
      FetchSettings settings,
      FetchLimits limits,
      DnsResolver guard,
      SSLContext trust,
      InstantSource clock,
      HostBackoff.Sleep sleep) {
    this.settings = settings;
    this.sleep = sleep;
    this.clock = clock;
    this.failures = new FetchFailures(settings, limits, clock);
    this.turns = new HostQueues(settings.perHost());
    this.lanes = new FetchLanes(settings.concurrency());
    this.largeDocuments = new LargeDocuments(settings.maxSize());
    this.client = new WebClient(settings, limits, guard, trust);
    watch.every(30, client::tidy);
  }

  /** A wish for a document; the validators are those of the copy at hand, if there is one. */
  public record FetchRequest(
      URI url, @Nullable String etag, @Nullable String lastModified, FeedAccess access) {

    public FetchRequest(URI url, @Nullable String etag, @Nullable String lastModified) {
      this(url, etag, lastModified, FeedAccess.USUAL);
    }

    /** Whether a copy is at hand, so that "not modified" is an answer. */
    boolean isConditional() {
      return StringUtils.hasLength(etag) || StringUtils.hasLength(lastModified);
    }
  }

  /** Waits until the asker has room for a document. */
  public interface Room {
    void await() throws InterruptedException;
  }

  /** Asks for a document; whatever goes wrong is an answer too. */
  public FetchResult fetch(FetchRequest request) {
    return fetch(request, () -> {});
  }

  /** The same, but asks no sooner than there is room, which is when the host's turn has come. */
  public FetchResult fetch(FetchRequest request, Room room) {
    var way = new RedirectChain(request, settings.timeout());
    try {
      FetchResult result = null;
      while (result == null) {
        result = inTurn(way, room);
      }
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failures.interrupted();
    }
  }

  /** One exchange; nothing if it leads on. */
  private @Nullable FetchResult inTurn(RedirectChain way, Room room) throws InterruptedException {
    String host = String.valueOf(way.url().getHost());
    String registered = hosts.of(way.url());
    return turns.<@Nullable FetchResult>take(
        registered,
        () -> {
          sleep.sleep(pace.pause(registered, clock.instant()));
          room.await();
          FetchLanes.Place place = lanes.enter(slowHosts.contains(host));
          try {
            return heeded(registered, exchange(way, place));
          } finally {
            place.leave();
          }
        });
  }

  private @Nullable FetchResult heeded(String host, @Nullable FetchResult result) {
    if (result instanceof FetchResult.Failed failed && failed.kind() == FailureKind.BUSY) {
      pace.busy(host, clock.instant());
    }
    return result;
  }

  private @Nullable FetchResult exchange(RedirectChain way, FetchLanes.Place place) {
    HttpGet get = Requests.get(way.request(), way.url(), way.cookies());
    var exchange = new Exchange(get, place, way.remaining(), SLOW.toNanos());
    watch.add(exchange);
    try {
      return exchange.<@Nullable FetchResult>call(
          () -> client.execute(get, response -> result(response, way, exchange)));
    } catch (Exception e) {
      return failures.of(e, exchange, way.url());
    } finally {
      watch.remove(exchange);
      way.spent(exchange);
      remember(String.valueOf(way.url().getHost()), exchange.isSlow());
    }
  }

  private @Nullable FetchResult result(
      ClassicHttpResponse response, RedirectChain way, Exchange exchange) throws IOException {
    exchange.answered();
    int status = response.getCode();
    if (status >= 200 && status <= 299) {
      return document(response, way, exchange);
    }
    leave(response);
    if (Redirects.is(status)) {
      boolean cookiesSet = way.cookies().take(response, way.url());
      way.redirect(
          Redirects.target(response, way.url()), Redirects.isPermanent(status), cookiesSet);
      return null;
    }
    return status == 304 && way.request().isConditional()
        ? new FetchResult.NotModified(
            way.url(), way.movedPermanently(), Freshness.of(response, clock.instant()), 0)
        : failures.ofStatus(response);
  }

  private @Nullable FetchResult document(
      ClassicHttpResponse response, RedirectChain way, Exchange exchange) throws IOException {
    Body body = body(response, exchange);
    Optional<URI> onward =
        Refresh.target(body.bytes(), header(response, "Refresh"), way.url()).filter(way::isNew);
    if (onward.isPresent()) {
      boolean cookiesSet = way.cookies().take(response, way.url());
      way.redirect(onward.get(), false, cookiesSet);
      return null;
    }
    return new FetchResult.Answered(
        way.url(),
        way.movedPermanently(),
        response.getCode(),
        body.bytes(),
        header(response, HttpHeaders.CONTENT_TYPE),
        header(response, HttpHeaders.ETAG),
        header(response, HttpHeaders.LAST_MODIFIED),
        Freshness.of(response, clock.instant()),
        body.received());
  }

  // Who closes a body reads the rest of it first, however much that is; one that was refused is
  // left
  // where it is.
  private Body body(ClassicHttpResponse response, Exchange exchange) throws IOException {
    try {
      return Body.read(response, settings.maxSize(), largeDocuments, exchange);
    } catch (IOException | RuntimeException e) {
      response.setEntity(null);
      throw e;
    }
  }

  // What an error says beyond its status is not read; the connection is kept only if the whole of
  // it has come already.
  private static void leave(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity != null
        && (entity.getContentLength() < 0
            || entity.getContentLength() > entity.getContent().available())) {
      response.setEntity(null);
    }
  }

  private void remember(String host, boolean slow) {
    if (slow) {
      slowHosts.add(host);
    } else {
      slowHosts.remove(host);
    }
  }

  static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  @PreDestroy
  public void close() throws IOException {
    watch.close();
    client.close();
  }
}
