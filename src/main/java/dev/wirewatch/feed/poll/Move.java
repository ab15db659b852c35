package dev.wirewatch.feed.poll;

import dev.wirewatch.fetch.FetchResult;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where permanent redirects (RFC 9110, 15.4.2 and 15.4.9) lead a feed. They are believed only after
 * the same new address has answered well three times in a row: servers under repair, and networks
 * that want a sign-in, send permanent redirects too.
 *
 * @param url where they led the last time
 * @param times how often in a row they led there to a good answer
 */
record Move(@Nullable String url, int times) {

  static final Move NONE = new Move(null, 0);
  static final int BELIEVED = 3;

  /** After a good answer. */
  Move after(FetchResult answer) {
    return switch (answer) {
      case FetchResult.Answered it -> after(it.movedPermanently(), it.finalUrl());
      case FetchResult.NotModified it -> after(it.movedPermanently(), it.finalUrl());
      case FetchResult.Failed failed -> NONE;
    };
  }

  private Move after(boolean permanently, URI answered) {
    if (!permanently) {
      return NONE;
    }
    String now = answered.toString();
    return new Move(now, now.equals(url) ? times + 1 : 1);
  }

  /** The new address, if it is to be stored. */
  @Nullable String believed() {
    return times >= BELIEVED ? url : null;
  }
}
