package dev.wirewatch.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.RandomTexts;
import dev.wirewatch.web.Busy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Searches have few places and little time, and say so when there is none left. */
class SearchLaneTest {

  private static final SearchSettings SETTINGS =
      new SearchSettings(Duration.ofSeconds(3), 1, Duration.ZERO);

  @Test
  void putsOffWhoeverFindsNoPlace() {
    var lane = new SearchLane(SETTINGS, () -> {});
    var taken = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    var first =
        CompletableFuture.supplyAsync(
            () ->
                lane.run(() -> {
                  taken.countDown();
                  await(done);
                  return "first";
                }),
            Thread::startVirtualThread);
    await(taken);
    assertThatThrownBy(() -> lane.run(() -> "second"))
        .isInstanceOfSatisfying(Busy.class, busy -> assertThat(busy.retryAfter()).isEqualTo("3"))
        .hasMessageContaining("try again");
    done.countDown();
    assertThat(first.join()).isEqualTo("first");
    assertThat(lane.run(() -> "third")).isEqualTo("third");
    lane.destroy();
  }

  @Test
  void goesOnWithWhatIsInTheLaneAlready() {
    var lane = new SearchLane(SETTINGS, () -> {});
    assertThat(lane.run(() -> lane.run(() -> "inner"))).isEqualTo("inner");
    lane.destroy();
  }

  @Test
  void givesAPlaceBackWhenTheWorkFails() {
    var lane = new SearchLane(SETTINGS, () -> {});
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() ->
              lane.run(() -> {
                throw new IllegalArgumentException("no");
              }))
          .isInstanceOf(IllegalArgumentException.class);
    }
    lane.destroy();
  }

  @Test
  void stopsASearchWhoseTimeIsUpAndTellsNothingOfIt(@TempDir Path folder) throws Exception {
    var random = new RandomTexts(3);
    try (ItemIndex index =
        RandomItems.index(folder, IntStream.range(0, 300).mapToObj(i -> random.text()).toList())) {
      assertThat(search(index, 0).page("", ids -> List.of()).total()).isPositive();
      assertThatThrownBy(() -> search(index, 1_000_000_000))
          .isInstanceOf(Busy.class)
          .hasMessageStartingWith("This was stopped after 3.0 seconds");
    }
  }

  /** Searches on a clock that goes on by so much at each look. */
  private static FoundPage search(ItemIndex index, long step) throws QueryProblem {
    var now = new AtomicLong();
    var lane = new SearchLane(SETTINGS, () -> {}, () -> now.getAndAdd(step));
    var search =
        new ItemSearch(
            index, new StaticListableBeanFactory().getBeanProvider(Vocabularies.class), lane);
    try {
      return search.find(
          new ItemFilter(
              ItemFilter.NONE.themes(),
              ItemFilter.NONE.feeds(),
              ItemFilter.NONE.outlets(),
              ItemFilter.NONE.languages(),
              ItemFilter.NONE.states(),
              "Kuril* OR (Ru* NEAR/9 talks)",
              null,
              null),
          ItemOrder.NEWEST,
          null,
          10);
    } finally {
      lane.destroy();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
