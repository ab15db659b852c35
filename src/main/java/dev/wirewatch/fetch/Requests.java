package dev.wirewatch.fetch;

import dev.wirewatch.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.fetch.address.FeedAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What requests say: what is wanted, who asks, and what lets the program in. */
final class Requests {

  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json,"
          + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

  private Requests() {}

  /** A request on the way to the document; the way may lead over several servers. */
  static HttpGet get(FetchRequest request, URI url, RedirectCookies cookies) {
    var get = new HttpGet(url);
    get.setHeader(HttpHeaders.ACCEPT, ACCEPT);
    get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
    set(get, HttpHeaders.IF_NONE_MATCH, request.etag());
    set(get, HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
    FeedAccess access = request.access();
    set(get, HttpHeaders.USER_AGENT, access.userAgent());
    boolean meant = isMeantFor(access.origin(), url);
    if (meant) {
      letIn(get, access);
    }
    set(get, HttpHeaders.COOKIE, joined(meant ? access.cookies() : "", cookies.of(url)));
    return get;
  }

  private static String joined(String own, String ofTheWay) {
    return own.isEmpty() || ofTheWay.isEmpty() ? own + ofTheWay : own + "; " + ofTheWay;
  }

  private static void letIn(HttpGet get, FeedAccess access) {
    access.headers().forEach(get::setHeader);
    if (!access.username().isEmpty()) {
      String pair = access.username() + ":" + access.password();
      byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
      get.setHeader(
          HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
  }

  /** Only the server that secrets were entered for gets them; also if it has moved to https. */
  private static boolean isMeantFor(String origin, URI url) {
    if (origin.isEmpty()) {
      return false;
    }
    String target = FeedAddress.origin(url.toString());
    return target.equals(origin) || target.equals(origin.replaceFirst("^http://", "https://"));
  }

  private static void set(HttpGet get, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      get.setHeader(name, value);
    }
  }
}
