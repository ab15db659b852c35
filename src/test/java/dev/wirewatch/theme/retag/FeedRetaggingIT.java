package dev.wirewatch.theme.retag;

import static dev.wirewatch.theme.edit.Editing.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemsFixture;
import dev.wirewatch.item.Tag;
import dev.wirewatch.source.Entry;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeedRetaggingIT {

  @TempDir private Path folder;
  private final TestDatabase kind;
  private Node node;
  private Feed feed;

  FeedRetaggingIT(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void start() throws InterruptedException {
    node =
        new Node(
            kind.open(),
            folder,
            draft("own", "gas AND outlet:tass"),
            draft("abroad", "gas AND country:china"));
    feed = node.wire.feed("tass");
    node.run();
  }

  private void follow() throws InterruptedException {
    follow(Node.UNPACED);
    node.wire.items.awaitSearchable();
  }

  private void follow(RetaggingThrottle pace) throws InterruptedException {
    new FeedRetagging(node.wire.relabelledItems, node.wire.items, () -> node.now).run(pace);
  }

  @Test
  void tagsAndTheIndexFollowTheOutletAndCountryOfTheFeed() throws Exception {
    node.store(feed, "a", List.of("Gas", "News"));
    assertThat(node.tagged("own", 1)).isEqualTo(1);
    node.wire.relabel(feed, "Xinhua", "China");
    assertThat(node.wire.relabelledItems.left()).isEqualTo(2);
    follow();
    assertThat(node.tagged("own", 1)).isZero();
    assertThat(node.tagged("abroad", 1)).isEqualTo(1);
    assertThat(node.wire.relabelledItems.left()).isZero();
    assertThat(found("outlet:xinhua country:china")).hasSize(2);
    assertThat(found("outlet:tass OR country:russia")).isEmpty();
    assertThat(node.items()).extracting(Item::outlet).containsOnly("Xinhua");
  }

  private List<Item> found(String text) throws Exception {
    var filter = new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), text, null, null);
    return node.wire.items.find(filter, null, 9).items();
  }

  @Test
  void anItemOfAnotherOutletThanItsFeedsKeepsIt() throws Exception {
    Entry entry = ItemsFixture.entry("a", null, "Gas", "").by("TASS");
    node.wire.accept(feed, entry);
    node.wire.relabel(feed, "News search", "Russia");
    follow();
    assertThat(node.tagged("own", 1)).isEqualTo(1);
    assertThat(found("outlet:tass")).hasSize(1);
  }

  @Test
  void whatReviewersDecidedStays() throws Exception {
    node.store(feed, "a", List.of("Gas", "Gas"));
    long first = node.items().getFirst().id();
    long second = node.items().getLast().id();
    node.wire.items.setReviewerTags(first, List.of("own"), List.of(), List.of());
    node.wire.items.setReviewerTags(second, List.of(), List.of("abroad"), List.of());
    node.wire.relabel(feed, "Xinhua", "China");
    follow();
    assertThat(node.tag(first, "own").orElseThrow().origin()).isEqualTo(Tag.Origin.REVIEWER);
    assertThat(node.tag(first, "abroad")).isPresent();
    assertThat(node.tag(second, "abroad")).isEmpty();
  }

  @Test
  void otherFeedsStayAsTheyAre() throws Exception {
    Feed other = node.wire.feed("rt");
    node.store(other, "b", List.of("Gas"));
    node.wire.relabel(feed, "Xinhua", "China");
    follow();
    assertThat(node.tagged("abroad", 1)).isZero();
  }

  @Test
  void goesOnWhereACrashStoppedIt() throws Exception {
    node.store(feed, "a", Collections.nCopies(1_200, "Gas"));
    node.wire.relabel(feed, "Xinhua", "China");
    RetaggingThrottle crash =
        time -> {
          throw new IllegalStateException("crash");
        };
    assertThatThrownBy(() -> follow(crash)).hasMessage("crash");
    assertThat(node.tagged("abroad", 1)).isEqualTo(500);
    assertThat(node.wire.relabelledItems.left()).isEqualTo(700);
    follow();
    assertThat(node.tagged("abroad", 1)).isEqualTo(1_200);
  }

  @Test
  void aChangeDuringARunStartsItAgain() throws Exception {
    node.store(feed, "a", Collections.nCopies(501, "Gas"));
    node.wire.relabel(feed, "Xinhua", "China");
    boolean[] changed = {false};
    follow(time -> {
      if (!changed[0]) {
        changed[0] = true;
        node.wire.relabel(feed, "TASS", "Russia");
      }
    });
    assertThat(node.tagged("own", 1)).isEqualTo(501);
    assertThat(node.tagged("abroad", 1)).isZero();
  }
}
