package dev.wirewatch.feed.fetch;

import dev.wirewatch.feed.fetch.FeedFetcher.FetchRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The way to a document, which may lead over several servers, in one stretch of time. */
final class Way {

  private static final int MOST_REDIRECTS = 5;

  private final FetchRequest request;
  private final Set<URI> seen = new HashSet<>();
  private URI url;
  private boolean permanent = true;
  private long left;

  Way(FetchRequest request, Duration timeout) {
    this.request = request;
    this.url = request.url();
    this.left = timeout.toNanos();
    seen.add(url);
  }

  FetchRequest request() {
    return request;
  }

  /** Where it has come to. */
  URI url() {
    return url;
  }

  /** Whether there were redirects, all of them permanent. */
  boolean movedPermanently() {
    return seen.size() > 1 && permanent;
  }

  /** Nanoseconds that are left; waiting for a turn does not count. */
  long left() {
    return left;
  }

  void spent(Exchange exchange) {
    left = Math.max(0, exchange.left());
  }

  /**
   * Goes on.
   *
   * @throws BadRedirect if it has been there before, or has come too far
   */
  void redirect(URI next, boolean forGood) throws BadRedirect {
    if (!seen.add(next)) {
      throw new BadRedirect("The server redirects in a circle, by way of " + next + ".");
    }
    if (seen.size() > MOST_REDIRECTS + 1) {
      throw new BadRedirect("The server redirects more than " + MOST_REDIRECTS + " times.");
    }
    permanent &= forGood;
    url = next;
  }
}
