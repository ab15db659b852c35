package dev.wirewatch.feed.fetch;

import dev.wirewatch.feed.FeedAccess;
import dev.wirewatch.feed.FeedAddress;
import dev.wirewatch.feed.PollSettings;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a server for a document: conditionally, politely, within limits of time and size, and never
 * in a private network. Blocks; meant for virtual threads.
 */
@Component
public class FeedFetcher {

  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private final PollSettings settings;
  private final InstantSource clock;
  private final HostTurns turns;
  private final FetchFailures failures;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("poll-deadlines").factory());

  public FeedFetcher(PollSettings settings, AddressGuard guard, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.turns = new HostTurns(settings.perHost(), settings.concurrency());
    this.failures = new FetchFailures(settings, clock);
    this.client = client(settings, guard);
  }

  private static CloseableHttpClient client(PollSettings settings, AddressGuard guard) {
    Timeout timeout = Timeout.of(settings.timeout());
    Http1Config limits =
        Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(32_768).build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(guard)
            .setMaxConnTotal(settings.concurrency())
            .setMaxConnPerRoute(settings.perHost())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(timeout).build())
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout)
                    .setSocketTimeout(timeout)
                    .setTimeToLive(TimeValue.ofMinutes(2))
                    // A server closes all that it kept at once: asking once more may meet another.
                    .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setUserAgent(settings.userAgent())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .build())
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .setRetryStrategy(new FreshConnection())
        .build();
  }

  /** A wish for a document; the validators are those of the copy at hand, if there is one. */
  public record FetchRequest(
      URI url, @Nullable String etag, @Nullable String lastModified, FeedAccess access) {

    public FetchRequest(URI url, @Nullable String etag, @Nullable String lastModified) {
      this(url, etag, lastModified, FeedAccess.USUAL);
    }
  }

  /** Asks for a document; whatever goes wrong is an answer too. */
  public FetchResult fetch(FetchRequest request) {
    URI url = request.url();
    boolean permanent = true;
    for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
      Step step = inTurn(request, url, hops > 0 && permanent);
      if (step.result() != null) {
        return step.result();
      }
      permanent &= step.permanent();
      url = step.next();
    }
    return failures.redirect("The server redirects more than " + MOST_REDIRECTS + " times.");
  }

  /** One exchange: its result, or where it leads on. */
  private record Step(@Nullable FetchResult result, URI next, boolean permanent) {}

  private Step inTurn(FetchRequest request, URI url, boolean movedPermanently) {
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    try {
      return turns.take(host, () -> exchange(request, url, movedPermanently));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Step(failures.interrupted(), url, false);
    }
  }

  private Step exchange(FetchRequest request, URI url, boolean movedPermanently) {
    HttpGet get = Requests.get(request, url);
    // Time-outs of single reads do not end a server that sends a byte now and then.
    ScheduledFuture<?> deadline =
        deadlines.schedule(get::abort, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(get, response -> step(response, url, movedPermanently));
    } catch (IOException | RuntimeException e) {
      return new Step(failures.of(e, get.isAborted(), url), url, false);
    } finally {
      deadline.cancel(false);
    }
  }

  private Step step(ClassicHttpResponse response, URI url, boolean movedPermanently)
      throws IOException {
    int status = response.getCode();
    if (status < 200 || status > 299) {
      leave(response);
      return withoutDocument(response, url, movedPermanently);
    }
    var body = Body.read(response, settings.maxSize());
    return new Step(
        new FetchResult.Answered(
            url,
            movedPermanently,
            status,
            body.bytes(),
            header(response, HttpHeaders.CONTENT_TYPE),
            header(response, HttpHeaders.ETAG),
            header(response, HttpHeaders.LAST_MODIFIED),
            Freshness.of(response, clock.instant()),
            body.received()),
        url,
        false);
  }

  private Step withoutDocument(ClassicHttpResponse response, URI url, boolean movedPermanently) {
    int status = response.getCode();
    if (REDIRECTS.contains(status)) {
      return redirect(response, url);
    }
    FetchResult result =
        status == 304
            ? new FetchResult.NotModified(
                url, movedPermanently, Freshness.of(response, clock.instant()), 0)
            : failures.ofStatus(response);
    return new Step(result, url, false);
  }

  // The client reads what is left of a body so as to use the connection again; nobody should wait
  // for that where the body is long or endless.
  private static void leave(ClassicHttpResponse response) {
    HttpEntity entity = response.getEntity();
    if (entity != null && (entity.getContentLength() < 0 || entity.getContentLength() > 65_536)) {
      response.setEntity(null);
    }
  }

  private Step redirect(ClassicHttpResponse response, URI url) {
    String location = header(response, HttpHeaders.LOCATION);
    if (location == null) {
      return failed(url, "The server redirects, but does not say where to.");
    }
    try {
      URI next = url.resolve(new URI(location.strip().replace(" ", "%20")));
      FeedAddress address = FeedAddress.parse(next.toString());
      return new Step(null, URI.create(address.text()), PERMANENT.contains(response.getCode()));
    } catch (URISyntaxException | FeedAddress.BadAddress e) {
      return failed(url, "The server redirects to an address that cannot be polled: " + location);
    }
  }

  private Step failed(URI url, String message) {
    return new Step(failures.redirect(message), url, false);
  }

  static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  @PreDestroy
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
