package dev.wirewatch.fetch;

import dev.wirewatch.fetch.FetchResult.Failed;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.MessageConstraintException;

/** Says in words that a reader understands what went wrong, and what to do about it. */
final class FetchFailures {

  private final FetchSettings settings;
  private final FetchLimits limits;
  private final InstantSource clock;

  FetchFailures(FetchSettings settings, FetchLimits limits, InstantSource clock) {
    this.settings = settings;
    this.limits = limits;
    this.clock = clock;
  }

  /** A failure to exchange anything. */
  Failed of(Exception problem, Exchange exchange, URI url) {
    if (exchange.isLate()) {
      return failed(
          FailureKind.TIMED_OUT,
          "The server did not send the whole document within "
              + seconds(settings.timeout())
              + ". It will be tried again; wirewatch.poll.timeout can be raised.");
    }
    return switch (problem) {
      case ConnectTimeoutException slow ->
          failed(
              FailureKind.NOT_CONNECTED,
              "No connection to "
                  + url.getHost()
                  + " within "
                  + seconds(limits.connectTimeout())
                  + ". The server may be down or overloaded; it will be tried again.");
      case SocketTimeoutException silent -> silent(exchange);
      case HostLookup.TookTooLong slow ->
          failed(
              FailureKind.NAME_NOT_FOUND,
              "The name servers did not say within "
                  + seconds(limits.connectTimeout())
                  + " where "
                  + url.getHost()
                  + " is. It will be tried again.");
      case AddressGuard.Refused refused ->
          failed(FailureKind.ADDRESS_REFUSED, String.valueOf(refused.getMessage()));
      case UnknownHostException unknown ->
          failed(
              FailureKind.NAME_NOT_FOUND,
              "The name "
                  + url.getHost()
                  + " is not known. Check the address, and whether this machine has a network.");
      case ConnectException refused -> notConnected(url);
      case NoRouteToHostException unreachable -> notConnected(url);
      case SocketException unreachable when isUnreachable(unreachable) -> notConnected(url);
      case TooLarge large -> failed(FailureKind.TOO_LARGE, String.valueOf(large.getMessage()));
      case BadRedirect redirect ->
          failed(
              FailureKind.BAD_REDIRECT,
              redirect.getMessage() + " Check the address on the publisher's site.");
      case ZipException broken ->
          failed(FailureKind.CUT_OFF, "The document cannot be unpacked: " + broken.getMessage());
      case ClientProtocolException nonsense -> notHttp(nonsense);
      case MessageConstraintException nonsense -> notHttp(nonsense);
      case SSLException insecure ->
          failed(FailureKind.CERTIFICATE, CertificateFailures.message(insecure, url));
      default ->
          failed(
              FailureKind.CUT_OFF,
              "The server broke off the exchange: "
                  + reason(problem)
                  + ". It will be tried again.");
    };
  }

  /** The JDK has an exception of its own for some of what a system answers, but not for these. */
  private static boolean isUnreachable(SocketException problem) {
    String message = String.valueOf(problem.getMessage());
    return message.startsWith("Network is unreachable") || message.startsWith("Network is down");
  }

  private Failed silent(Exchange exchange) {
    return failed(
        FailureKind.TIMED_OUT,
        exchange.isAnswered()
            ? "The server stopped in the middle of the document. It will be tried again."
            : "The server did not begin to answer within "
                + seconds(limits.firstByteTimeout())
                + ". It will be tried again; wirewatch.poll.first-byte-timeout can be raised.");
  }

  private static Failed notHttp(Exception nonsense) {
    return failed(
        FailureKind.NOT_HTTP,
        "What the server sends is not an answer of a web server: "
            + reason(nonsense)
            + ". Check the address.");
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1_000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }

  private static Failed notConnected(URI url) {
    return failed(
        FailureKind.NOT_CONNECTED,
        "Nothing answers at "
            + url.getHost()
            + ". The server may be down, or refuse connections from here.");
  }

  private static String reason(Exception problem) {
    String message = problem.getMessage();
    return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
  }

  /** An answer that is no document. */
  Failed ofStatus(ClassicHttpResponse response) {
    return StatusFailures.of(response, clock.instant());
  }

  Failed interrupted() {
    return failed(FailureKind.CUT_OFF, "The program was stopped during this poll.");
  }

  private static Failed failed(FailureKind kind, String message) {
    return new Failed(kind, message, null, null, 0);
  }
}
