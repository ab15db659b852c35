package dev.wirewatch.item;

import static dev.wirewatch.item.ItemsFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.background.BackgroundLoops;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that commit long after others that began later. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LateWritersIT {

  private final Path folder;
  private final ItemsFixture wire;
  private final CountDownLatch stored = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private volatile boolean fails;

  LateWritersIT(TestDatabase kind, @TempDir Path folder) {
    this.folder = folder;
    wire = new ItemsFixture(kind, folder.resolve("index"));
  }

  @AfterEach
  void close() throws Exception {
    release.countDown();
    wire.closeIndex();
  }

  @Test
  void areFoundWhenTheyCommitAndHoldNobodyUp() throws Exception {
    CompletableFuture<Void> late = storeLate();
    wire.accept(wire.feed("tass"), entry("1", null, "In time", ""));

    for (int hour = 0; hour < 3; hour++) {
      wire.now = wire.now.plus(Duration.ofHours(1));
      wire.follower.catchUp();
      assertThat(wire.titles(ItemFilter.NONE)).containsExactly("In time");
    }
    release.countDown();
    late.join();

    wire.follower.catchUp();
    assertThat(wire.titles(ItemFilter.NONE)).containsExactlyInAnyOrder("In time", "Late");
  }

  @Test
  void areFoundByAnIndexThatWasMadeAnewMeanwhile() throws Exception {
    CompletableFuture<Void> late = storeLate();
    wire.accept(wire.feed("tass"), entry("1", null, "In time", ""));
    wire.now = wire.now.plus(Duration.ofHours(1));
    try (var index = new ItemIndex(folder.resolve("another"), () -> {})) {
      IndexFollower follower = follower(index);
      follower.follow();
      assertThat(documents(index)).isEqualTo(1);
      release.countDown();
      late.join();

      follower.catchUp();

      assertThat(documents(index)).isEqualTo(2);
    }
  }

  @Test
  void thatFailHoldNothingBack() throws Exception {
    CompletableFuture<Void> late = storeLate();
    wire.accept(wire.feed("tass"), entry("1", null, "In time", ""));
    fails = true;
    release.countDown();
    assertThat(late.handle((nothing, failure) -> failure != null).join()).isTrue();

    wire.follower.catchUp();
    wire.follower.stop();

    assertThat(wire.index.position()).isEqualTo(wire.changes.last());
  }

  private CompletableFuture<Void> storeLate() throws InterruptedException {
    var feed = wire.feed("late");
    var late =
        CompletableFuture.runAsync(() ->
            wire.transactions()
                .executeWithoutResult(status -> {
                  wire.store(feed, entry("9", null, "Late", ""));
                  stored.countDown();
                  awaitRelease();
                  if (fails) {
                    throw new IllegalStateException("rolled back");
                  }
                }));
    stored.await();
    return late;
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
