package dev.wirewatch.fetch;

import dev.wirewatch.fetch.address.FeedAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/**
 * Cookies that servers set on one way to a document (RFC 6265). Some let only those in who bring
 * back the cookie that came with a redirect. They are told to the server that set them alone, and
 * forgotten at the end of the way.
 */
final class RedirectCookies {

  private static final int MOST = 20;
  private static final int LONGEST = 2_000;

  private final Map<String, Map<String, String>> byOrigin = new HashMap<>();

  /** Takes the cookies of an answer; true if the next request will say something new by them. */
  boolean take(ClassicHttpResponse response, URI from) {
    Map<String, String> cookies =
        byOrigin.computeIfAbsent(
            FeedAddress.origin(from.toString()), origin -> new LinkedHashMap<>());
    Map<String, String> before = Map.copyOf(cookies);
    for (Header header : response.getHeaders("Set-Cookie")) {
      String pair = header.getValue().split(";", 2)[0].strip();
      int equals = pair.indexOf('=');
      if (equals > 0 && isSendable(pair) && cookies.size() < MOST) {
        cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return !cookies.equals(before);
  }

  private static boolean isSendable(String pair) {
    return pair.length() <= LONGEST && pair.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  /** What a Cookie header says to a server; empty if nothing. */
  String of(URI url) {
    return byOrigin.getOrDefault(FeedAddress.origin(url.toString()), Map.of()).entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
