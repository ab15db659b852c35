package dev.wirewatch.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A sink that keeps nothing, but which feeds were relabelled. */
final class NoItems implements EntrySink {

  final List<Long> relabelled = new ArrayList<>();

  @Override
  public List<Intake> accept(List<Delivery> deliveries) {
    return deliveries.stream().map(delivery -> Intake.NOTHING).toList();
  }

  @Override
  public void forget(long feedId) {}

  @Override
  public void relabelled(Collection<Long> feedIds) {
    relabelled.addAll(feedIds);
  }

  @Override
  public ItemCounts count(Collection<Long> feedIds) {
    return new ItemCounts(0, 0);
  }

  @Override
  public int forgetUndecided(Collection<Long> feedIds, int most) {
    return 0;
  }
}
