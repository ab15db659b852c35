package dev.wirewatch.feed.fetch;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Asks once more where the server had closed a kept connection meanwhile (RFC 9112, 9.3.1); it may
 * have closed several at once. A server that closes a new connection gets no second request.
 */
final class FreshConnection implements HttpRequestRetryStrategy {

  private static final int MOST = 4;

  @Override
  public boolean retryRequest(
      HttpRequest request, IOException problem, int attempt, HttpContext context) {
    return attempt <= MOST
        && (problem instanceof NoHttpResponseException || problem instanceof SocketException)
        && isKept(context);
  }

  private static boolean isKept(HttpContext context) {
    EndpointDetails connection = HttpCoreContext.cast(context).getEndpointDetails();
    return connection != null && connection.getRequestCount() > 1;
  }

  @Override
  public boolean retryRequest(HttpResponse response, int attempt, HttpContext context) {
    return false;
  }

  @Override
  public TimeValue getRetryInterval(HttpResponse response, int attempt, HttpContext context) {
    return TimeValue.ZERO_MILLISECONDS;
  }
}
