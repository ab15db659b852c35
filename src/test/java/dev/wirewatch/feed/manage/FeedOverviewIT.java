package dev.wirewatch.feed.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Health.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeedOverviewIT {

  private final ManagedFeeds feeds;
  private final FeedOverview overview;

  FeedOverviewIT(TestDatabase kind) {
    feeds = new ManagedFeeds(kind.open());
    overview = new FeedOverview(feeds.jdbc);
  }

  @ParameterizedTest
  @CsvSource({"NAME", "HEALTH", "ANSWERED", "NEXT"})
  void pagesThroughEveryFeedOnceInEitherDirection(FeedOrder order) {
    for (int i = 0; i < 25; i++) {
      long id = feeds.add("Feed " + (char) ('a' + i % 7), "");
      feeds.health(id, State.values()[i % State.values().length], i % 3, Duration.ofMinutes(i % 4));
    }
    List<String> forward = walk(order, false);
    List<String> backward = walk(order, true);

    assertThat(forward).hasSize(25).doesNotHaveDuplicates();
    assertThat(backward).hasSameSizeAs(forward).containsAll(forward);
    assertThat(backward.getFirst()).isNotEqualTo(forward.getFirst());
  }

  private List<String> walk(FeedOrder order, boolean reversed) {
    var seen = new ArrayList<String>();
    List<FeedLine> page = overview.page(FeedQuery.ALL, order, reversed, null, 4);
    while (!page.isEmpty()) {
      page.forEach(line -> seen.add(line.status().feed().name() + " " + line.id()));
      FeedCursor place = FeedCursor.parse(page.getLast().place().toString()).orElseThrow();
      page = overview.page(FeedQuery.ALL, order, reversed, place, 4);
    }
    return seen;
  }

  @Test
  void putsTheWorstFirst() {
    feeds.health(feeds.add("fine", ""), State.OK, 0, Duration.ofMinutes(1));
    feeds.health(feeds.add("failed once", ""), State.FAILING, 1, Duration.ofHours(1));
    feeds.health(feeds.add("frozen", ""), State.FROZEN, 0, Duration.ofMinutes(1));
    feeds.health(feeds.add("failed often", ""), State.FAILING, 2_000, Duration.ofDays(9));
    feeds.health(feeds.add("gone", ""), State.GONE, 1, Duration.ofDays(3));
    long off = feeds.add("failing, but off", "");
    feeds.health(off, State.FAILING, 3, Duration.ofDays(3));
    feeds.switchOff(off);

    assertThat(names(overview.page(FeedQuery.ALL, FeedOrder.HEALTH, false, null, 50)))
        .containsExactly(
            "failed often", "failed once", "gone", "frozen", "fine", "failing, but off");
  }

  @Test
  void findsWordsInAnyCaseAndTakesSignsForThemselves() {
    feeds.add("Xinhua 100% English", "China");
    feeds.add("ТАСС: Новости", "Russia");
    feeds.add("Kommersant_Politics", "Russia");

    assertThat(found("english XINHUA")).containsExactly("Xinhua 100% English");
    assertThat(found("%")).containsExactly("Xinhua 100% English");
    assertThat(found("_")).containsExactly("Kommersant_Politics");
    assertThat(found("новости")).containsExactly("ТАСС: Новости");
    assertThat(found("wires.example")).hasSize(3);
    assertThat(found("xinhua novosti")).isEmpty();
  }

  private List<String> found(String text) {
    var query = new FeedQuery(text, Set.of(), Set.of(), Set.of(), Set.of());
    return names(overview.page(query, FeedOrder.NAME, false, null, 50));
  }

  @Test
  void filtersAndCountsByGroupAndStanding() {
    feeds.health(feeds.add("a", "China"), State.OK, 0, Duration.ofMinutes(1));
    feeds.health(feeds.add("b", "Russia"), State.FAILING, 2, Duration.ofMinutes(1));
    long deleted = feeds.add("deleted", "Russia");
    feeds.stored.delete(deleted, ManagedFeeds.NOW);
    feeds.switchOff(feeds.add("c", ""));
    var failing = new FeedQuery("", Set.of(), Set.of(), Set.of(), Set.of(ListedHealth.FAILING));
    var ungrouped = new FeedQuery("", Set.of(""), Set.of(), Set.of(), Set.of());

    assertThat(overview.standings(FeedQuery.ALL))
        .isEqualTo(Map.of(ListedHealth.FAILING, 1L, ListedHealth.OK, 1L, ListedHealth.OFF, 1L));
    assertThat(names(overview.page(failing, FeedOrder.NAME, false, null, 9))).containsExactly("b");
    assertThat(names(overview.page(ungrouped, FeedOrder.NAME, false, null, 9)))
        .containsExactly("c");
    assertThat(overview.groups())
        .containsExactly(new FeedFacet("China", 1), new FeedFacet("Russia", 1));
    assertThat(overview.keys(failing.inAnyStanding())).hasSize(3);
  }

  @Test
  void keepsTheOrderOfIdsAskedFor() {
    long first = feeds.add("first", "");
    long second = feeds.add("second", "");

    assertThat(overview.lines(List.of(second, -1L, first)))
        .extracting(FeedLine::id)
        .containsExactly(second, first);
    assertThat(overview.lines(List.of())).isEmpty();
  }

  private static List<String> names(List<FeedLine> lines) {
    return lines.stream().map(line -> line.status().feed().name()).toList();
  }
}
