package dev.wirewatch.feed.manage;

import dev.wirewatch.feed.FeedStatus;
import java.time.Instant;

/**
 * A feed in a list.
 *
 * @param addedAt when the desk began to follow it
 * @param place where it stands in the list
 */
public record FeedLine(FeedStatus status, Instant addedAt, FeedCursor place) {

  public long id() {
    return status.feed().id();
  }
}
