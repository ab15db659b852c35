package dev.wirewatch.feed.fetch;

import dev.wirewatch.feed.FeedAddress;
import dev.wirewatch.feed.FeedAddress.BadAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;

/** Where servers send the program on to (RFC 9110, 15.4). */
final class Redirects {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  private Redirects() {}

  static boolean is(int status) {
    return STATUSES.contains(status);
  }

  static boolean isPermanent(int status) {
    return PERMANENT.contains(status);
  }

  /**
   * Where a redirect leads.
   *
   * @throws BadRedirect if it names no address that may be polled
   */
  static URI target(ClassicHttpResponse response, URI from) throws BadRedirect {
    String location = FeedFetcher.header(response, HttpHeaders.LOCATION);
    if (location == null || location.isBlank()) {
      throw new BadRedirect("The server redirects, but does not say where to.");
    }
    String text = utf8(location.strip());
    try {
      return URI.create(FeedAddress.parse(from.toString()).resolve(text).text());
    } catch (BadAddress e) {
      throw new BadRedirect("The server redirects to " + text + ". " + e.reason());
    } catch (IllegalArgumentException e) {
      throw new BadRedirect("The server redirects to " + text + ", which is no address.");
    }
  }

  /** Headers come as Latin-1; addresses in them that are not ASCII are UTF-8 nearly always. */
  private static String utf8(String header) {
    return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
