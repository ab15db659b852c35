package dev.wirewatch.feed;

import java.time.Instant;
import java.util.Collection;

/** A schedule that polls nothing. */
final class NoSchedule implements FeedSchedule {

  @Override
  public void follow(Feed feed) {}

  @Override
  public void followAll(Collection<Long> feedIds) {}

  @Override
  public void forget(Collection<Long> feedIds) {}

  @Override
  public void bringForward(long roundId, Instant now) {}

  @Override
  public void wake() {}
}
