package dev.wirewatch.fetch;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client: follows no redirect by itself, keeps no cookies, unpacks nothing, asks no proxy,
 * and connects only where the given resolver lets it.
 */
final class WebClient implements AutoCloseable {

  private static final TimeValue KEPT = TimeValue.ofSeconds(20);

  // Else the system takes megabytes from each server that sends more than is read.
  private static final int RECEIVED_AHEAD = 128 * 1024;

  private final PoolingHttpClientConnectionManager connections;
  private final CloseableHttpClient client;

  WebClient(FetchSettings settings, FetchLimits limits, DnsResolver names, SSLContext trust) {
    this.connections = connections(settings, limits, names, trust);
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setUserAgent(settings.userAgent())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setRedirectsEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .setResponseTimeout(Timeout.of(limits.firstByteTimeout()))
                    .setConnectionRequestTimeout(Timeout.of(settings.timeout()))
                    .build())
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .setRetryStrategy(new FreshConnection(settings.perHost()))
            .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      FetchSettings settings, FetchLimits limits, DnsResolver names, SSLContext trust) {
    Timeout connect = Timeout.of(limits.connectTimeout());
    Timeout silence = Timeout.of(limits.firstByteTimeout());
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(names)
        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        // The number of requests under way is bounded before they come here.
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
        .setMaxConnPerRoute(settings.perHost())
        .setDefaultSocketConfig(
            SocketConfig.custom().setSoTimeout(silence).setRcvBufSize(RECEIVED_AHEAD).build())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(BoundedHeads.lines())
                .responseParserFactory(new BoundedHeads())
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(silence)
                .setTimeToLive(TimeValue.ofMinutes(2))
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build())
        .build();
  }

  <T extends @Nullable Object> T execute(HttpGet get, HttpClientResponseHandler<T> answer)
      throws IOException {
    return client.execute(get, answer);
  }

  /** Closes connections that are kept in vain. */
  void tidy() {
    connections.closeExpired();
    connections.closeIdle(KEPT);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
