package dev.wirewatch.fetch;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Asks once more where the server had closed a kept connection meanwhile (RFC 9112, 9.3.1); it may
 * have closed several at once. A server that closes a new connection gets no second request.
 */
final class FreshConnection implements HttpRequestRetryStrategy {

  private final int most;

  /**
   * @param kept most connections that are kept to one server
   */
  FreshConnection(int kept) {
    // Meanwhile others may have given back one that is closed, too.
    this.most = 2 * kept + 2;
  }

  @Override
  public boolean retryRequest(
      HttpRequest request, IOException problem, int attempt, HttpContext context) {
    return attempt <= most
        && (problem instanceof NoHttpResponseException || problem instanceof SocketException)
        && isKept(context);
  }

  private static boolean isKept(HttpContext context) {
    EndpointDetails connection = HttpCoreContext.cast(context).getEndpointDetails();
    return connection != null && connection.getRequestCount() > 1;
  }

  /** A kept connection may end with the answer that no request came in time (RFC 9110, 15.5.9). */
  @Override
  public boolean retryRequest(HttpResponse response, int attempt, HttpContext context) {
    return attempt <= most
        && response.getCode() == HttpStatus.SC_REQUEST_TIMEOUT
        && isKept(context);
  }

  @Override
  public TimeValue getRetryInterval(HttpResponse response, int attempt, HttpContext context) {
    return TimeValue.ZERO_MILLISECONDS;
  }
}
