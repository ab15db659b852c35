package dev.wirewatch.item;

import static dev.wirewatch.item.ItemsFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.feed.Feed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people decide while polls store and the disk is busy. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DecisionsBesidePollsIT {

  private final Path folder;
  private final ItemsFixture wire;
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger writes = new AtomicInteger();

  DecisionsBesidePollsIT(TestDatabase kind, @TempDir Path folder) {
    this.folder = folder;
    wire = new ItemsFixture(kind, folder.resolve("index"));
  }

  @AfterEach
  void close() throws Exception {
    release.countDown();
    wire.closeIndex();
  }

  @Test
  void doNotWaitForPollsThatStoreAndEditOtherItems() throws Exception {
    Feed feed = wire.feed("tass");
    wire.accept(feed, entry("1", null, "Decided", ""), entry("2", null, "Edited", ""));
    long decided = id("Decided");
    var stored = new CountDownLatch(1);
    CompletableFuture<Void> poll =
        CompletableFuture.runAsync(() ->
            wire.transactions()
                .executeWithoutResult(status -> {
                  wire.store(
                      feed,
                      entry("1", null, "Decided", ""),
                      entry("2", null, "Edited since", ""),
                      entry("3", null, "New", ""));
                  stored.countDown();
                  awaitRelease();
                }));
    stored.await();

    decide(List.of(decided));
    wire.items.awaitSearchable(List.of(decided));

    assertThat(wire.titles(ItemFilter.NONE.withStates(Set.of(State.KEPT))))
        .containsExactly("Decided");
    assertThat(poll).isNotDone();
    release.countDown();
    poll.join();
    wire.follower.catchUp();
    assertThat(wire.titles(ItemFilter.NONE)).contains("New", "Edited since").hasSize(3);
  }

  @Test
  void areShownOnceOnDiskAndShareTheWriteWithOthers() throws Exception {
    Feed feed = wire.feed("tass");
    for (int i = 0; i < 20; i++) {
      wire.accept(feed, entry("" + i, null, "Item " + i, ""));
    }
    List<Long> ids = wire.reader.idsAfter(0, 20);
    decide(ids);
    try (var index = new ItemIndex(folder.resolve("another"), this::write)) {
      IndexFollower follower = follower(index);

      var people = new ArrayList<Thread>();
      people.add(Thread.ofPlatform().start(() -> follower.show(ids.subList(0, 1))));
      await().until(() -> writes.get() == 1);
      ids.subList(1, 20)
          .forEach(id -> people.add(Thread.ofPlatform().start(() -> follower.show(List.of(id)))));
      await()
          .untilAsserted(() ->
              assertThat(people).extracting(Thread::getState).containsOnly(Thread.State.WAITING));
      assertThat(documents(index)).as("not on disk yet").isZero();
      release.countDown();
      for (Thread person : people) {
        person.join();
      }

      assertThat(documents(index)).isEqualTo(20);
      assertThat(writes).hasValue(2);
    }
  }

  @Test
  void whoFindsNothingToPutWaitsForWhatOthersHavePut() throws Exception {
    wire.accept(wire.feed("tass"), entry("1", null, "Stored", ""));
    try (var index = new ItemIndex(folder.resolve("another"), this::write)) {
      IndexFollower follower = follower(index);
      Thread first = Thread.ofPlatform().start(follower::catchUp);
      await().until(() -> writes.get() == 1);
      Thread second = Thread.ofPlatform().start(follower::catchUp);

      await().until(() -> second.getState() == Thread.State.WAITING);
      assertThat(documents(index)).isZero();
      release.countDown();
      second.join();

      assertThat(documents(index)).isEqualTo(1);
      first.join();
    }
  }

  @Test
  void whatWasDecidedIsNotIndexedTwice() throws Exception {
    wire.accept(wire.feed("tass"), entry("1", null, "Decided", ""));
    List<Long> ids = List.of(id("Decided"));
    decide(ids);
    wire.items.awaitSearchable(ids);
    // Whoever read it now would find it gone.
    wire.jdbc.update("update item_state set state = 'DISMISSED'");

    wire.follower.catchUp();

    assertThat(wire.items.count(ItemFilter.NONE.withStates(Set.of(State.KEPT)))).isEqualTo(1);
    wire.follower.stop();
    assertThat(wire.index.position()).isEqualTo(wire.changes.last());
  }

  private void decide(List<Long> ids) {
    wire.transactions()
        .executeWithoutResult(status -> {
          wire.items.hold(ids);
          wire.items.decide(ids, State.KEPT, Set.of(), Set.of());
        });
  }

  private long id(String title) {
    return wire.database
        .jdbc()
        .sql("select id from item where title = :title")
        .param("title", title)
        .query(Long.class)
        .single();
  }

  /** The first write takes its time. */
  private void write() {
    writes.incrementAndGet();
    awaitRelease();
  }

  private void awaitRelease() {
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private IndexFollower follower(ItemIndex index) {
    return new IndexFollower(
        index,
        wire.reader,
        wire.changes,
        wire.fresh,
        event -> {},
        () -> wire.now,
        new BackgroundLoops(() -> wire.now));
  }

  private static int documents(ItemIndex index) {
    return index.search(searcher -> searcher.getIndexReader().numDocs());
  }
}
