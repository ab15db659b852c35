package dev.wirewatch.theme.suggest;

import static dev.wirewatch.theme.edit.Editing.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.ItemsFixture;
import dev.wirewatch.item.State;
import dev.wirewatch.theme.edit.Editing;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.match.Tagger;
import dev.wirewatch.theme.suggest.Suggested.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingIT {

  @TempDir private Path folder;
  private final Editing desk = new Editing(TestDatabase.H2);
  private ItemsFixture wire;
  private Keeping keeping;
  private Feed feed;
  private Instant now = Editing.NOW;

  @BeforeEach
  void open() {
    desk.editor.create(draft("ferries", "ferry"), Saving.PLAIN);
    wire = new ItemsFixture(desk.database, folder, new Tagger(desk.themes));
    keeping = new Keeping(wire.items, () -> now);
    feed = wire.feed("tass");
  }

  @Test
  void knowsNothingBeforeFiveOfEachWereDecided() {
    store("a", "The ferry to Kunashir leaves the harbour", 5, State.KEPT);
    Item item = store("b", "A barge to Kunashir leaves the harbour", 1, State.NEW).getFirst();

    assertThat(keeping.isLearned()).isFalse();
    assertThat(keeping.score(item)).isZero();
    assertThat(keeping.judge(item)).isNull();
  }

  @Test
  void putsWhatLooksKeptAboveWhatLooksDismissedAndSaysWhy() {
    store("a", "The ferry to Kunashir leaves the harbour", 8, State.KEPT);
    store("b", "A fairy tale for children of the village", 8, State.DISMISSED);
    Item barge = store("c", "A barge to Kunashir leaves the harbour", 1, State.NEW).getFirst();
    Item tale = store("d", "Another tale for children", 1, State.NEW).getFirst();

    assertThat(keeping.score(barge)).isPositive().isGreaterThan(keeping.score(tale));
    assertThat(keeping.score(tale)).isNegative();
    assertThat(Objects.requireNonNull(keeping.judge(barge)).words())
        .filteredOn(Reason::isFor)
        .extracting(Reason::word)
        .contains("Kunashir", "harbour");
  }

  @Test
  void learnsAnewAfterAWhileOnly() {
    store("a", "The ferry to Kunashir leaves the harbour", 8, State.KEPT);
    assertThat(keeping.isLearned()).isFalse();
    store("b", "A fairy tale for children of the village", 8, State.DISMISSED);
    assertThat(keeping.isLearned()).isFalse();

    now = now.plus(Keeping.GOOD);

    assertThat(keeping.isLearned()).isTrue();
  }

  private List<Item> store(String guid, String title, int count, State state) {
    IntStream.range(0, count)
        .forEach(
            i -> wire.accept(feed, ItemsFixture.entry(guid + i, null, title + " part " + i, "")));
    wire.items.awaitSearchable();
    List<Item> stored =
        Items.withoutText(() -> wire.items.find(ItemFilter.NONE, null, 100)).items().stream()
            .filter(item -> item.title().startsWith(title))
            .toList();
    stored.forEach(item -> wire.items.setState(item.id(), state));
    wire.items.awaitSearchable();
    return stored;
  }
}
