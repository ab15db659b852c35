package dev.wirewatch.theme.suggest;

import static dev.wirewatch.theme.edit.Editing.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemsFixture;
import dev.wirewatch.item.State;
import dev.wirewatch.theme.edit.Editing;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.match.Tagger;
import dev.wirewatch.theme.suggest.Suggested.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SuggestionsIT {

  @TempDir private Path folder;
  private final Editing desk;
  private ItemsFixture wire;
  private Suggestions suggestions;
  private Feed feed;
  private final Instant now = Editing.NOW;

  SuggestionsIT(TestDatabase kind) {
    desk = new Editing(kind);
  }

  @BeforeEach
  void open() {
    desk.editor.create(draft("ferries", "ferry"), Saving.PLAIN);
    wire = new ItemsFixture(desk.database, folder, new Tagger(desk.themes));
    suggestions = new Suggestions(wire.items, () -> now);
    feed = wire.feed("tass");
    store("talks", "Minister talks of taxes in the capital", 30);
  }

  private void store(String guid, String title, int count) {
    IntStream.range(0, count)
        .forEach(
            i -> wire.accept(feed, ItemsFixture.entry(guid + i, null, title + " part " + i, "")));
  }

  private List<Item> found(String text) throws Exception {
    wire.items.awaitSearchable();
    var filter = new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), text, null, null);
    return wire.items.find(filter, null, 100).items();
  }

  private void decide(String text, State state) throws Exception {
    found(text).forEach(item -> wire.items.setState(item.id(), state));
    wire.items.awaitSearchable();
  }

  private Suggested suggested() {
    wire.items.awaitSearchable();
    return suggestions.of("ferries");
  }

  private List<String> titles() {
    return suggested().items().stream().map(each -> each.item().title()).toList();
  }

  @Test
  void tooFewDecisionsAreSaidAndNothingIsSuggested() throws Exception {
    store("a", "The ferry to Kunashir leaves the harbour", 3);
    store("b", "Boat to Kunashir leaves the harbour", 1);
    decide("ferry", State.KEPT);
    assertThat(suggested()).isEqualTo(new Suggested(3, 3, 0, List.of()));
    assertThat(suggested().isLearned()).isFalse();
  }

  @Test
  void whatLooksLikeKeptItemsIsSuggestedWithItsWordsAndNotTagged() throws Exception {
    store("a", "The ferry to Kunashir leaves the harbour", 25);
    store("b", "Boat to Kunashir leaves the harbour", 1);
    decide("ferry", State.KEPT);
    Suggested suggested = suggested();
    assertThat(suggested.decisions()).isEqualTo(25);
    assertThat(suggested.items()).hasSize(1);
    assertThat(suggested.items().getFirst().item().title()).startsWith("Boat");
    assertThat(suggested.items().getFirst().words())
        .filteredOn(Reason::isFor)
        .extracting(Reason::word)
        .contains("Kunashir", "harbour")
        .doesNotContain("part");
    assertThat(suggested.items().getFirst().words().getFirst().shown()).startsWith("+");
    assertThat(found("boat").getFirst().tags()).isEmpty();
  }

  @Test
  void whatWasDismissedSpeaksAgainstWhatLooksLikeIt() throws Exception {
    store("a", "The ferry to Kunashir leaves the harbour", 25);
    store("b", "Ferry tale for children of Kunashir", 25);
    store("c", "Boat to Kunashir leaves the harbour", 1);
    store("d", "A tale for children of Kunashir", 1);
    decide("ferry harbour", State.KEPT);
    decide("ferry tale", State.DISMISSED);
    assertThat(titles()).singleElement().asString().startsWith("Boat");
  }

  @Test
  void whatReviewersAddedAndRemovedIsLearnedFromAndNeverSuggested() throws Exception {
    store("a", "Boat to Kunashir leaves the harbour", 25);
    store("b", "Barge to Kunashir leaves the harbour", 1);
    store("c", "Raft to Kunashir leaves the harbour", 1);
    List<Item> boats = found("boat");
    for (Item boat : boats) {
      wire.items.setReviewerTags(boat.id(), List.of("ferries"), List.of(), List.of());
    }
    assertThat(titles()).hasSize(2).noneMatch(title -> title.startsWith("Boat"));
    Item barge = found("barge").getFirst();
    wire.items.setReviewerTags(barge.id(), List.of(), List.of("ferries"), List.of());
    assertThat(titles()).doesNotContain(barge.title());
    assertThat(suggested().decisions()).isEqualTo(26);
  }
}
