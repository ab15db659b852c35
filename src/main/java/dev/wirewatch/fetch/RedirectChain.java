package dev.wirewatch.fetch;

import dev.wirewatch.fetch.FeedFetcher.FetchRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The way to a document, which may lead over several servers, in one stretch of time. */
final class RedirectChain {

  private static final int MOST_REDIRECTS = 5;

  private final FetchRequest request;
  private final Set<URI> seen = new HashSet<>();
  private final RedirectCookies cookies = new RedirectCookies();
  private int redirects;
  private URI url;
  private boolean permanent = true;
  private long remaining;

  RedirectChain(FetchRequest request, Duration timeout) {
    this.request = request;
    this.url = request.url();
    this.remaining = timeout.toNanos();
    seen.add(url);
  }

  FetchRequest request() {
    return request;
  }

  /** Where it has come to. */
  URI url() {
    return url;
  }

  boolean isNew(URI next) {
    return !seen.contains(next);
  }

  /** What servers on the way have asked to be told again. */
  RedirectCookies cookies() {
    return cookies;
  }

  /** Whether there were redirects, all of them permanent. */
  boolean movedPermanently() {
    return redirects > 0 && permanent;
  }

  /** Nanoseconds that are left; waiting for a turn does not count. */
  long remaining() {
    return remaining;
  }

  void spent(Exchange exchange) {
    remaining = Math.max(0, exchange.remaining());
  }

  /**
   * Goes on.
   *
   * @param cookiesSet whether what is asked there will be something new in any case
   * @throws BadRedirect if it has been there before, or has come too far
   */
  void redirect(URI next, boolean forGood, boolean cookiesSet) throws BadRedirect {
    redirects++;
    if (!seen.add(next) && !cookiesSet) {
      throw new BadRedirect("The server redirects in a circle, by way of " + next + ".");
    }
    if (redirects > MOST_REDIRECTS) {
      throw new BadRedirect("The server redirects more than " + MOST_REDIRECTS + " times.");
    }
    permanent &= forGood;
    url = next;
  }
}
