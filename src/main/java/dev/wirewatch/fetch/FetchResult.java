package dev.wirewatch.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a server answered. */
public sealed interface FetchResult {

  /** Bytes that came over the network. */
  long bytesReceived();

  /**
   * A document.
   *
   * @param finalUrl where it was, after redirects
   * @param movedPermanently whether there were redirects, all of them permanent
   * @param body decompressed
   * @param freshFor how long the server says that it stays true (RFC 9111, 4.2), if it does
   * @param etag validator to be sent back byte for byte (RFC 9110, 8.8), as is {@code lastModified}
   */
  record Answered(
      URI finalUrl,
      boolean movedPermanently,
      int status,
      byte[] body,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Duration freshFor,
      long bytesReceived)
      implements FetchResult {

    /** The answer without its document, which takes memory while the poll waits to be recorded. */
    public Answered read() {
      return new Answered(
          finalUrl,
          movedPermanently,
          status,
          new byte[0],
          contentType,
          etag,
          lastModified,
          freshFor,
          bytesReceived);
    }
  }

  /**
   * The document has not changed since the validators were given (RFC 9110, 15.4.5).
   *
   * @param finalUrl where that was said, after redirects
   * @param movedPermanently whether there were redirects, all of them permanent
   * @param freshFor how long the server says that this stays true, if it does
   */
  record NotModified(
      URI finalUrl, boolean movedPermanently, @Nullable Duration freshFor, long bytesReceived)
      implements FetchResult {}

  /**
   * No document.
   *
   * @param message what happened and what to do, for readers
   * @param status HTTP status, if it came to that
   * @param retryAfter how long the server wants to be left alone (RFC 9110, 10.2.3)
   */
  record Failed(
      FailureKind kind,
      String message,
      @Nullable Integer status,
      @Nullable Duration retryAfter,
      long bytesReceived)
      implements FetchResult {}
}
