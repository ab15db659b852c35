package dev.wirewatch.fetch;

import dev.wirewatch.fetch.FetchResult.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Says what an answer without a document means, by its status (RFC 9110, 15). */
final class StatusFailures {

  private StatusFailures() {}

  static Failed of(ClassicHttpResponse response, Instant now) {
    int status = response.getCode();
    FailureKind kind = kind(response, status);
    return new Failed(kind, message(kind, status), status, retryAfter(response, now), 0);
  }

  private static FailureKind kind(ClassicHttpResponse response, int status) {
    if ((status == 403 || status == 429 || status == 503) && isChallenge(response)) {
      return FailureKind.CHALLENGE;
    }
    return switch (status) {
      case 304 -> FailureKind.NOT_MODIFIED_UNASKED;
      case 401, 407 -> FailureKind.CREDENTIALS;
      case 403, 451 -> FailureKind.FORBIDDEN;
      case 404 -> FailureKind.NOT_FOUND;
      case 410 -> FailureKind.GONE;
      case 429, 503 -> FailureKind.BUSY;
      default -> status >= 500 ? FailureKind.SERVER_ERROR : FailureKind.UNEXPECTED_STATUS;
    };
  }

  /** Guards in front of sites say so when they want a browser with a person before it. */
  private static boolean isChallenge(ClassicHttpResponse response) {
    String server = String.valueOf(FeedFetcher.header(response, HttpHeaders.SERVER));
    return "challenge".equalsIgnoreCase(FeedFetcher.header(response, "cf-mitigated"))
        || server.toLowerCase(Locale.ROOT).contains("ddos-guard");
  }

  private static String message(FailureKind kind, int status) {
    return switch (kind) {
      case NOT_MODIFIED_UNASKED ->
          "The server says that nothing has changed (304), though it was asked for the whole"
              + " document. It is asked for the whole again; tell the publisher if it lasts.";
      case CREDENTIALS ->
          "The server asks for a user name and password (%d): set them on the feed's page."
              .formatted(status);
      case FORBIDDEN ->
          status == 451
              ? "The server may not serve this feed here for legal reasons (451). Look for another"
                  + " feed of this outlet."
              : "The server refuses access (403). It may refuse this program or this network: try"
                  + " another User-Agent on the feed's page, or ask the publisher.";
      case CHALLENGE ->
          "The site's guard wants to see a browser with a person before it (%d). Ask the publisher"
                  .formatted(status)
              + " to let feed readers in, or look for another feed of this outlet.";
      case NOT_FOUND ->
          "There is no feed at this address (404). Look for the new address on the publisher's"
              + " site.";
      case GONE ->
          "The publisher has ended this feed (410). It is not polled any more; if it should come"
              + " back, poll it by hand.";
      case BUSY ->
          "The server asks to be left alone for a while (%d). It is asked again when that is over."
              .formatted(status);
      case SERVER_ERROR ->
          "The server has a fault of its own (%d). It will be tried again; tell the publisher if"
                  .formatted(status)
              + " it lasts.";
      default ->
          "The server answered with status %d, which brings no feed. Check the address in a browser."
              .formatted(status);
    };
  }

  /** Seconds or a date (RFC 9110, 10.2.3); anything else counts as nothing said. */
  private static @Nullable Duration retryAfter(ClassicHttpResponse response, Instant now) {
    String header = FeedFetcher.header(response, HttpHeaders.RETRY_AFTER);
    if (header == null) {
      return null;
    }
    if (header.strip().matches("\\d+")) {
      return Freshness.seconds(header.strip());
    }
    Instant date = DateUtils.parseStandardDate(header.strip());
    Duration wait = date == null ? null : Duration.between(now, date);
    return wait != null && wait.isNegative() ? Duration.ZERO : wait;
  }
}
