package dev.wirewatch.feed;

import java.util.Collection;
import java.util.List;

/** A sink that keeps nothing. */
final class NoItems implements EntrySink {

  @Override
  public List<Intake> accept(List<Delivery> deliveries) {
    return deliveries.stream().map(delivery -> Intake.NOTHING).toList();
  }

  @Override
  public void forget(long feedId) {}

  @Override
  public void relabelled(Collection<Long> feedIds) {}

  @Override
  public ItemCounts count(Collection<Long> feedIds) {
    return new ItemCounts(0, 0);
  }

  @Override
  public int forgetUndecided(Collection<Long> feedIds, int most) {
    return 0;
  }
}
