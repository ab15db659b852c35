package dev.wirewatch.feed.pages.edit;

import dev.wirewatch.feed.FeedExists;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.access.AccessChange;
import dev.wirewatch.feed.access.BadAccess;
import dev.wirewatch.feed.access.FeedAccesses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores a changed description and what servers are told, both or neither. */
@Service
class FeedEditing {

  private final Feeds feeds;
  private final FeedAccesses accesses;

  FeedEditing(Feeds feeds, FeedAccesses accesses) {
    this.feeds = feeds;
    this.accesses = accesses;
  }

  /**
   * Stores the changes of a feed.
   *
   * @param access what to tell servers; none if that stays as it is
   */
  @Transactional(rollbackFor = Exception.class)
  public void save(long id, NewFeed feed, @Nullable AccessChange access)
      throws FeedExists, BadAccess {
    feeds.update(id, feed);
    if (access != null) {
      accesses.change(id, access);
    }
  }
}
