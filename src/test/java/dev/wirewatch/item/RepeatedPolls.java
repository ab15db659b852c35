package dev.wirewatch.item;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.source.Entry;
import java.time.Duration;
import java.util.List;

/** A feed that is polled again and again, every quarter of an hour. */
final class RepeatedPolls {

  private final ItemsFixture wire;
  final Feed feed;

  RepeatedPolls(ItemsFixture wire) {
    this.wire = wire;
    feed = wire.feed("harbour");
  }

  /** Polls a document. */
  Intake poll(List<Entry> document) {
    wire.now = wire.now.plus(Duration.ofMinutes(15));
    return wire.accept(feed, document.toArray(Entry[]::new));
  }

  Intake poll(Entry... document) {
    return poll(List.of(document));
  }

  long items() {
    return wire.reader.count();
  }

  /** The items, the newest one first. */
  List<Item> listed() {
    return Items.withoutText(() -> wire.items.find(ItemFilter.NONE, null, 500)).items();
  }

  Item only() {
    List<Item> all = listed();
    if (all.size() != 1) {
      throw new AssertionError("Expected one item, but there are " + all.size() + ": " + all);
    }
    return all.getFirst();
  }
}
