package dev.wirewatch.fetch;

import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
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
    return target(unicode(location), from);
  }

  /**
   * Where a link leads on to.
   *
   * @throws BadRedirect if that is no address that may be polled
   */
  static URI target(String link, URI from) throws BadRedirect {
    try {
      return URI.create(FeedAddress.parse(from.toString()).resolve(link).text());
    } catch (BadAddress e) {
      throw new BadRedirect("The server redirects to " + link.strip() + ". " + e.reason());
    } catch (IllegalArgumentException e) {
      throw new BadRedirect("The server redirects to " + link.strip() + ", which is no address.");
    }
  }

  /**
   * Headers come as Latin-1. What is not ASCII in an address is UTF-8 nearly always; else its bytes
   * are what the server wants back.
   */
  private static String unicode(String header) {
    byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return header
          .chars()
          .mapToObj(c -> c < 128 ? Character.toString(c) : "%%%02X".formatted(c))
          .collect(Collectors.joining());
    }
  }
}
