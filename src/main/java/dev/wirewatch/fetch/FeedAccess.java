package dev.wirewatch.fetch;

import java.util.Map;

/**
 * What a server is told for one feed beyond the usual, so that it lets the program in. All may be
 * empty.
 *
 * @param userAgent instead of the program's own; sent to every server on the way
 * @param headers further request headers by name
 * @param username for basic authentication (RFC 7617), with {@code password}
 * @param cookies as a Cookie header has them: {@code name=value; name=value}
 * @param origin scheme, host and port, such as {@code https://example.org}, of the only server that
 *     gets headers, password and cookies
 */
public record FeedAccess(
    String userAgent,
    Map<String, String> headers,
    String username,
    String password,
    String cookies,
    String origin) {

  public static final FeedAccess USUAL = new FeedAccess("", Map.of(), "", "", "", "");

  public FeedAccess {
    headers = Map.copyOf(headers);
  }

  /** Without the secrets, which must not get into logs. */
  @Override
  public String toString() {
    return "FeedAccess[userAgent=" + userAgent + ", origin=" + origin + "]";
  }
}
