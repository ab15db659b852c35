package dev.wirewatch.theme.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemsFixture;
import dev.wirewatch.item.State;
import dev.wirewatch.source.Entry;
import dev.wirewatch.theme.edit.Editing;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.match.Tagger;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class BacktestsIT {

  private final TestDatabase kind;
  private Editing desk;
  private ItemsFixture wire;
  private IndexComparison index;
  private Backtests backtests;
  private Feed feed;

  BacktestsIT(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new Editing(kind);
    wire = new ItemsFixture(desk.database, folder, new Tagger(desk.themes));
    index = new IndexComparison(wire.index, wire.lane);
    backtests = backtests(index);
    feed = wire.feed("tass");
  }

  private Backtests backtests(IndexComparison comparison) {
    return new Backtests(
        desk.themes, desk.editor, wire.items, comparison, wire.lane, () -> Editing.NOW);
  }

  @AfterEach
  void close() {
    index.destroy();
  }

  @Test
  void countsWhatADraftGainsLosesAndKeeps() throws Exception {
    store("Gas for China", "Oil price", "Coal mine", "Gas and coal", "Weather");
    var test = energy("gas OR coal");
    assertThat(test.counts().unchanged()).isEqualTo(2);
    assertThat(titles(test.gained())).containsExactly("Coal mine");
    assertThat(titles(test.lost())).containsExactly("Oil price");
    assertThat(test.now().matched()).isEqualTo(3);
    assertThat(test.draft().matched()).isEqualTo(3);
    assertThat(test.isComplete()).isTrue();
    assertThat(test.reach()).isEqualTo("Of all 5 items.");
    assertThat(test.counts().tagsBehind()).isZero();
  }

  @Test
  void holdsBothRulesAgainstWhatTheDeskDecided() throws Exception {
    store("Gas for China", "Oil price", "Coal mine", "Coal and gas mask");
    state("Oil price", State.KEPT);
    state("Gas for China", State.KEPT);
    state("Coal mine", State.DISMISSED);
    state("Coal and gas mask", State.DISMISSED);
    var test = energy("gas OR coal");
    assertThat(titles(test.keptLost())).containsExactly("Oil price");
    assertThat(titles(test.dismissedGained())).containsExactly("Coal mine");
    assertThat(test.counts().keptLost()).isEqualTo(1);
    assertThat(test.counts().dismissedGained()).isEqualTo(1);
    assertThat(test.now()).isEqualTo(new RuleScore(3, 2, 1, 0));
    assertThat(test.draft()).isEqualTo(new RuleScore(3, 1, 2, 1));
    assertThat(test.now().precision()).isEqualTo(2 / 3.0);
    assertThat(test.draft().precision()).isEqualTo(1 / 3.0);
    assertThat(test.draft().recall()).isEqualTo(0.5);
  }

  @Test
  void aReviewersWordStaysWhateverTheRuleSays() throws Exception {
    store("Gas for China", "Coal mine", "Oil price");
    tag("Gas for China", Set.of("energy"), Set.of());
    tag("Coal mine", Set.of(), Set.of("energy"));
    var test = energy("coal");
    assertThat(titles(test.lost())).containsExactly("Oil price");
    assertThat(test.gained()).isEmpty();
    assertThat(test.counts().decidedLost()).isEqualTo(1);
    assertThat(test.counts().decidedGained()).isEqualTo(1);
    assertThat(test.draft()).isEqualTo(new RuleScore(1, 0, 1, 1));
    assertThat(test.draft().recall()).isZero();
    assertThat(test.now().precision()).isEqualTo(1);
  }

  @Test
  void aTagThatADismissalWasAboutIsNotRight() throws Exception {
    store("Gas for China");
    tag("Gas for China", Set.of("energy"), Set.of());
    state("Gas for China", State.DISMISSED);
    assertThat(energy("gas").draft()).isEqualTo(new RuleScore(1, 1, 0, 0));
  }

  @Test
  void marksAndExplainsTheNewest() throws Exception {
    store(IntStream.range(0, 30).mapToObj(i -> "Coal mine " + i).toArray(String[]::new));
    store("Gas for China");
    var test = energy("coal NEAR/1 mine");
    assertThat(test.counts().gained()).isEqualTo(30);
    assertThat(test.gained()).hasSize(10);
    DraftDifference newest = test.gained().getFirst();
    assertThat(newest.item().title()).isEqualTo("Coal mine 29");
    assertThat(newest.evidence()).extracting(Evidence::text).contains("Coal");
    assertThat(newest.sentence()).contains("Coal");
    DraftDifference lost = test.lost().getFirst();
    assertThat(lost.evidence()).containsExactly(new Evidence("title", 0, 3, "Gas"));
    assertThat(lost.sentence()).contains("coal");
  }

  @Test
  void looksOnlyAtTheLastDaysIfAsked() throws Exception {
    store("Coal of today");
    wire.accept(feed, entry("old", "Coal of old", Duration.ofDays(40)));
    assertThat(energy("coal").counts().gained()).isEqualTo(2);
    var test = backtests.theme("energy", "coal", Map.of(), 30);
    assertThat(titles(test.gained())).containsExactly("Coal of today");
    assertThat(test.counts().items()).isEqualTo(1);
    assertThat(test.reach()).isEqualTo("Of the last 30 days' 1 items.");
  }

  @Test
  void triesVocabulariesOnAllThemesThatUseThem() throws Exception {
    store("Gas for China", "Oil price", "Wind farm");
    desk.editor.create(Editing.draft("power", "@fuel AND price"), Saving.PLAIN);
    var tests = backtests.vocabularies(Map.of("fuel", "gas OR wind"), null);
    assertThat(tests).extracting(Backtest::themeId).containsExactly("energy", "power");
    assertThat(titles(tests.getFirst().gained())).containsExactly("Wind farm");
    assertThat(titles(tests.getFirst().lost())).containsExactly("Oil price");
    assertThat(titles(tests.getLast().lost())).containsExactly("Oil price");
  }

  @Test
  void triesARuleWithADraftOfItsVocabulary() throws Exception {
    store("Gas for China", "Wind farm");
    var test = backtests.theme("energy", null, Map.of("fuel", "wind"), null);
    assertThat(titles(test.gained())).containsExactly("Wind farm");
    assertThat(backtests.theme(null, "@fresh", Map.of("fresh", "wind"), null).counts().gained())
        .isEqualTo(1);
  }

  @Test
  void aNewThemeIsHeldAgainstWhatWasKeptForWhateverReason() throws Exception {
    store("Gas for China", "Wind farm", "Wind turbine");
    state("Wind farm", State.KEPT);
    state("Wind turbine", State.DISMISSED);
    var test = backtests.theme(null, "wind", Map.of(), null);
    assertThat(test.now().matched()).isZero();
    assertThat(test.draft().precision()).isEqualTo(0.5);
    assertThat(titles(test.dismissedGained())).containsExactly("Wind turbine");
  }

  @Test
  void saysHowManyTagsLagBehindTheRule() throws Exception {
    store("Gas for China", "Coal mine");
    desk.editor.change(Editing.draft("energy", "coal"), Saving.PLAIN);
    var test = energy("coal");
    assertThat(test.counts().tagsBehind()).isEqualTo(2);
    assertThat(test.counts().gained()).isZero();
    assertThat(test.now().matched()).isEqualTo(1);
  }

  @Test
  void anEditedItemCountsAsItIsNow() throws Exception {
    wire.accept(feed, entry("one", "Gas for China", Duration.ZERO));
    assertThat(energy("coal").counts().gained()).isZero();
    wire.accept(feed, entry("one", "Coal for China", Duration.ZERO));
    var test = energy("coal");
    assertThat(titles(test.gained())).containsExactly("Coal for China");
    assertThat(test.counts().lost()).isZero();
    assertThat(test.counts().items()).isEqualTo(1);
  }

  @Test
  void saysHowFarItCameWhenTheTimeIsUp() throws Exception {
    for (int i = 0; i < 6; i++) {
      store("Coal mine " + i);
    }
    // A segment needs four looks at the clock, and two are tried at once: one of them gets done.
    var looks = new AtomicLong();
    var late =
        new IndexComparison(
            wire.index,
            Duration.ofSeconds(8),
            () -> looks.incrementAndGet() > 8 ? 9_000_000_000L : 0);
    var test = backtests(late).theme("energy", "coal", Map.of(), null);
    late.destroy();
    assertThat(test.counts().items()).isEqualTo(6);
    assertThat(test.counts().examined()).isBetween(1L, 5L).isEqualTo(test.counts().gained());
    assertThat(test.isComplete()).isFalse();
    assertThat(test.reach())
        .startsWith("The time was up after " + test.counts().examined() + " of all 6 items");
  }

  @Test
  void refusesWhatCannotBeUsedWithItsPlace() {
    var refused = catchThrowableOfType(RuleRefused.class, () -> energy("gas OR\n (coal"));
    assertThat(refused.problem().line()).isEqualTo(2);
    assertThat(refused.problem().column()).isEqualTo(2);
    var loop =
        catchThrowableOfType(
            RuleRefused.class,
            () -> backtests.vocabularies(Map.of("fuel", "gas OR @oil", "oil", "@fuel"), null));
    assertThat(loop).hasMessageContaining("contains itself");
    assertThatThrownBy(() -> backtests.vocabularies(Map.of("a b", "gas"), null))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> backtests.theme("nope", "gas", Map.of(), null))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> backtests.theme("energy", "gas", Map.of(), 0))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> backtests.theme(null, null, Map.of(), null))
        .isInstanceOf(BadRequest.class);
  }

  private Backtest energy(String query) {
    return backtests.theme("energy", query, Map.of(), null);
  }

  private void store(String... titles) {
    for (String title : titles) {
      wire.accept(feed, entry(title, title, Duration.ZERO));
    }
  }

  private static Entry entry(String guid, String title, Duration age) {
    return Entry.of(guid, null, title, "").at(Editing.NOW.minus(age).atOffset(ZoneOffset.UTC));
  }

  private void state(String title, State state) throws Exception {
    wire.items.setState(id(title), state);
    wire.items.awaitSearchable();
  }

  private void tag(String title, Set<String> added, Set<String> removed) throws Exception {
    wire.items.setReviewerTags(id(title), added, removed, Set.of());
    wire.items.awaitSearchable();
  }

  private long id(String title) throws Exception {
    return wire.items.find(ItemFilter.NONE, (@Nullable String) null, 50).items().stream()
        .filter(item -> item.title().equals(title))
        .map(Item::id)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> titles(List<DraftDifference> examples) {
    return examples.stream().map(example -> example.item().title()).toList();
  }
}
