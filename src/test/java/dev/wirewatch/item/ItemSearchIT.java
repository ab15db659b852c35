package dev.wirewatch.item;

import static dev.wirewatch.item.ItemsFixture.entry;
import static dev.wirewatch.item.ItemsFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.FeedCounts;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.source.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ItemSearchIT {

  private final Path folder;
  private final ItemsFixture wire;

  ItemSearchIT(TestDatabase kind, @TempDir Path folder) {
    this.folder = folder;
    wire = new ItemsFixture(kind, folder);
  }

  @AfterEach
  void close() throws Exception {
    wire.closeIndex();
  }

  @Test
  void pagesThroughEverythingOnceThoughNewItemsComeIn() throws Exception {
    var feed = wire.feed("tass");
    for (int i = 0; i < 25; i++) {
      wire.accept(feed, dated("Item " + i, i / 2));
    }
    var seen = new ArrayList<String>();
    String cursor = null;
    do {
      ItemPage page = wire.items.find(ItemFilter.NONE, cursor, 10);
      page.items().forEach(item -> seen.add(item.title()));
      cursor = page.next();
      wire.accept(feed, dated("Later " + seen.size(), 100));
    } while (cursor != null);
    assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith("Item 24", "Item 23");
  }

  @Test
  void anItemOfANewsSearchHasTheOutletThatItCameFrom() throws Exception {
    var search = wire.feed("Search");
    var relayed = entry("1", null, "Паром вернулся", "").by("Harbour Post");
    wire.accept(search, relayed, entry("2", null, "Мост открыт", ""));
    assertThat(wire.titles(outlet("Harbour Post"))).containsExactly("Паром вернулся");
    assertThat(wire.titles(outlet("Search"))).containsExactly("Мост открыт");
    assertThat(wire.items.find(outlet("Harbour Post"), null, 1).items().getFirst().outlet())
        .isEqualTo("Harbour Post");
  }

  @Test
  void filtersByThemeOutletLanguageAndState() throws Exception {
    wire.accept(wire.feed("tass"), entry("1", null, "A gas pipeline to the east", ""));
    wire.accept(wire.feed("ria"), entry("1", null, "Совсем другие новости", ""));
    assertThat(wire.titles(ItemFilter.NONE.withThemes(Set.of("any"))))
        .containsExactly("A gas pipeline to the east");
    assertThat(wire.titles(ItemFilter.NONE.withThemes(Set.of("kuriles")))).isEmpty();
    assertThat(wire.titles(outlet("RIA"))).containsExactly("Совсем другие новости");
    assertThat(wire.items.countsByThemeAndPeriod(List.of(Instant.EPOCH)))
        .containsOnlyKeys("energy");

    long id = wire.reader.idsAfter(0, 1).getFirst();
    wire.items.setState(id, State.DISMISSED);
    wire.items.awaitSearchable();
    assertThat(wire.titles(states(State.NEW))).containsExactly("Совсем другие новости");
    assertThat(wire.titles(states(State.DISMISSED))).containsExactly("A gas pipeline to the east");
  }

  @Test
  void countsWhatEachFeedHasBroughtInAPeriod() {
    var tass = wire.feed("tass");
    var ria = wire.feed("ria");
    var silent = wire.feed("silent");
    wire.accept(tass, dated("A gas pipeline", 10), dated("A match", 20), dated("Too old", -1));
    wire.accept(ria, dated("Football", 30));
    Instant since = ItemsFixture.NOW.minus(Duration.ofHours(10));
    var ofTass = new FeedCounts(2, 1, since.plus(Duration.ofMinutes(10)));
    var ofRia = new FeedCounts(1, 0, since.plus(Duration.ofMinutes(30)));

    assertThat(wire.items.countsByFeed(since))
        .containsExactlyInAnyOrderEntriesOf(Map.of(tass.id(), ofTass, ria.id(), ofRia));
    assertThat(wire.items.countsByFeed(List.of(ria.id(), silent.id()), since))
        .containsExactlyEntriesOf(Map.of(ria.id(), ofRia));
  }

  @Test
  void countsWhatEachThemeHasInEachPeriod() {
    wire.accept(
        wire.feed("tass"),
        dated("A gas pipeline", 10),
        dated("Another pipeline", 15),
        dated("A third pipeline", 600),
        dated("A pipeline too old", -1),
        dated("A match", 20));
    Instant first = ItemsFixture.NOW.minus(Duration.ofHours(10));
    Instant second = first.plus(Duration.ofMinutes(15));
    var counts = wire.items.countsByThemeAndPeriod(List.of(first, second));

    assertThat(counts).containsOnlyKeys("energy");
    assertThat(counts.get("energy")).containsExactly(1, 2);
  }

  @Test
  void countsAgainWhatHasChangedSince() throws Exception {
    var tass = wire.feed("tass");
    wire.accept(tass, entry("1", null, "A gas pipeline to the east", ""));
    List<Instant> ever = List.of(Instant.EPOCH);
    assertThat(wire.items.count(states(State.NEW))).isEqualTo(1);
    assertThat(wire.items.countsByThemeAndPeriod(ever).get("energy")).containsExactly(1);

    wire.accept(tass, entry("2", null, "A second gas pipeline", ""));
    wire.items.setState(wire.reader.idsAfter(0, 1).getFirst(), State.KEPT);
    wire.items.awaitSearchable();

    assertThat(wire.items.count(states(State.NEW))).isEqualTo(1);
    assertThat(wire.items.count(states(State.KEPT))).isEqualTo(1);
    assertThat(wire.items.countsByThemeAndPeriod(ever).get("energy")).containsExactly(2);
  }

  @Test
  void rebuildsAnIndexThatIsMissing() throws Exception {
    wire.accept(wire.feed("tass"), entry("1", null, "Bastion on the Kurils", ""));
    wire.closeIndex();
    try (var files = Files.list(folder)) {
      IOUtils.deleteFilesIfExist(files.toList());
    }
    wire.openIndex();
    assertThat(wire.titles(text("Bastion"))).hasSize(1);
  }

  @Test
  void rebuildsAnIndexThatIsDamaged() throws Exception {
    wire.accept(wire.feed("tass"), entry("1", null, "Bastion on the Kurils", ""));
    wire.closeIndex();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.writeString(file, "damaged");
      }
    }
    wire.openIndex();
    assertThat(wire.titles(text("Bastion"))).hasSize(1);
  }

  @Test
  void rebuildsAnIndexThatLacksFiles() throws Exception {
    wire.accept(wire.feed("tass"), entry("1", null, "Bastion on the Kurils", ""));
    wire.closeIndex();
    try (var files = Files.list(folder)) {
      for (Path file :
          files.filter(file -> !file.getFileName().toString().startsWith("seg")).toList()) {
        Files.delete(file);
      }
    }
    wire.openIndex();
    assertThat(wire.titles(text("Bastion"))).hasSize(1);
  }

  /** Its fields have other types, under the same names. */
  @Test
  void rebuildsAnIndexOfAnotherProgram() throws Exception {
    var feed = wire.feed("tass");
    wire.accept(feed, entry("1", null, "Bastion on the Kurils", ""));
    wire.closeIndex();
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.deleteAll();
      var document = new Document();
      document.add(new StringField("title", "old", Field.Store.YES));
      writer.addDocument(document);
      writer.setLiveCommitData(Map.of("position", "1000", "format", "1").entrySet());
    }
    wire.openIndex();
    wire.accept(feed, entry("2", null, "Bal on the Kurils", ""));
    assertThat(wire.titles(text("Kurils"))).hasSize(2);
  }

  @Test
  void findsPlainWordsInFullTextsAndCategories() throws Exception {
    wire.accept(
        wire.feed("tass"),
        new Entry(
            "1",
            null,
            "Заявление министра",
            "Подробнее",
            "<p>Россия разместит ракеты на Курильских островах.</p>",
            List.of(),
            null,
            null,
            List.of("Армия"),
            null,
            null));
    for (String query :
        List.of(
            "Курильских",
            "армия",
            "body:ракеты",
            "category:армия",
            "looks:body Россия NEAR/3 ракеты",
            "министр* AND Курил*")) {
      assertThat(wire.titles(text(query))).as(query).hasSize(1);
    }
    assertThat(wire.titles(text("title:Курильских OR summary:Курильских OR body:армия"))).isEmpty();
  }

  @Test
  void catchesUpWithWhatWasStoredWhileTheIndexWasDown() throws Exception {
    var feed = wire.feed("tass");
    wire.accept(feed, entry("1", null, "Bastion on the Kurils", ""));
    wire.closeIndex();
    wire.database
        .transactions()
        .executeWithoutResult(status ->
            wire.intake.accept(
                List.of(
                    new Delivery(feed, List.of(entry("2", null, "Bastion again", "")), wire.now))));
    wire.openIndex();
    wire.items.awaitSearchable();
    assertThat(wire.titles(text("Bastion"))).hasSize(2);
  }

  @Test
  void saysWhereAPrefixBesideNearStandsForTooManyWords() {
    Entry[] entries =
        IntStream.range(0, 105)
            .mapToObj(i -> entry("" + i, null, "Gas " + i, twoHundredWords(200 * i)))
            .toArray(Entry[]::new);
    wire.accept(wire.feed("tass"), entries);
    assertThatThrownBy(() -> wire.titles(text("coal OR ab* NEAR/3 gas")))
        .isInstanceOfSatisfying(
            QueryProblem.class,
            problem ->
                assertThat(problem.sentence())
                    .startsWith("Line 1, column 9: Beside NEAR, BEFORE and in phrases")
                    .endsWith("these stand for more. Write more letters."));
  }

  private static String twoHundredWords(int from) {
    return IntStream.range(from, from + 200)
        .mapToObj(i -> "ab" + Integer.toString(100_000 + i, 36))
        .collect(Collectors.joining(" "));
  }

  private static Entry dated(String title, int minute) {
    return entry(title, null, title, "")
        .at(
            ItemsFixture.NOW
                .minusSeconds(36_000)
                .plusSeconds(minute * 60L)
                .atOffset(ZoneOffset.UTC));
  }

  private static ItemFilter outlet(String outlet) {
    return new ItemFilter(
        Set.of(), Set.of(), Set.of(outlet), Set.of("ru"), Set.of(), null, null, null);
  }

  private static ItemFilter states(State state) {
    return new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(state), null, null, null);
  }
}
