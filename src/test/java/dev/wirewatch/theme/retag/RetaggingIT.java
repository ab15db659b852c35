package dev.wirewatch.theme.retag;

import static dev.wirewatch.theme.edit.Editing.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.edit.Saving;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RetaggingIT {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private final TestDatabase kind;
  private final TestDatabase.Opened database;
  private final List<Node> nodes = new ArrayList<>();
  private Node node;
  private Feed feed;

  RetaggingIT(TestDatabase kind) {
    this.kind = kind;
    database = kind.open();
  }

  @BeforeEach
  void start() throws InterruptedException {
    node = node(draft("energy", "@fuel"), draft("coal", "coal"));
    feed = node.wire.feed("tass");
    node.run();
  }

  private Node node(dev.wirewatch.theme.ThemeDraft... themes) {
    var opened = new Node(database, folder.resolve("index" + nodes.size()), themes);
    nodes.add(opened);
    return opened;
  }

  @Test
  void aSaveTagsStoredItemsAnewForTheThemesThatChanged() throws Exception {
    node.store(feed, "a", Collections.nCopies(1_200, "Gas and coal"));
    node.rule("energy", "coal");
    node.run();
    assertThat(node.tagged("energy", 2)).isEqualTo(1_200);
    assertThat(node.tagged("energy", 1)).isZero();
    assertThat(node.tagged("coal", 1)).isEqualTo(1_200);
    node.rule("energy", "peat");
    node.run();
    assertThat(node.tagged("energy", 3)).isZero();
    assertThat(node.tagged("coal", 1)).isEqualTo(1_200);
    RetaggingProgress progress = node.retagging.progress();
    assertThat(progress.running()).isFalse();
    assertThat(progress.themes()).containsExactly("energy");
    assertThat(progress.total()).isEqualTo(1_200);
    assertThat(progress.done()).isEqualTo(1_200);
    assertThat(progress.changed()).isEqualTo(1_200);
    assertThat(progress.percent()).isEqualTo(100);
  }

  @Test
  void theIndexFollows() throws Exception {
    node.store(feed, "a", List.of("Gas", "Peat"));
    node.rule("energy", "peat");
    node.run();
    node.wire.items.awaitSearchable();
    assertThat(node.wire.items.find(about("energy"), null, 9).items())
        .extracting(item -> item.title())
        .containsExactly("Peat");
  }

  private static ItemFilter about(String theme) {
    return new ItemFilter(Set.of(theme), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);
  }

  @Test
  void onlyItemsWhoseTagsChangeAreWritten() throws Exception {
    node.store(feed, "a", List.of("Gas", "Oil", "News", "Peat"));
    long written = changes();
    node.rule("energy", "gas OR peat");
    node.run();
    assertThat(node.retagging.progress().changed()).isEqualTo(3);
    assertThat(changes() - written).isEqualTo(3);
  }

  private long changes() {
    return database.jdbc().sql("select count(*) from item_change").query(Long.class).single();
  }

  @Test
  void aNewNameOrTestHeadlineTagsNothingAnew() throws Exception {
    node.store(feed, "a", List.of("Gas"));
    var before = node.retagging.progress();
    node.desk.editor.change(
        draft("energy", "@fuel", new dev.wirewatch.theme.TestHeadline("Gas", "", true)),
        Saving.PLAIN);
    node.run();
    assertThat(node.retagging.progress()).isEqualTo(before);
  }

  @Test
  void goesOnWhereACrashStoppedIt() throws Exception {
    node.store(feed, "a", Collections.nCopies(1_200, "Gas"));
    node.rule("energy", "gas");
    assertThatThrownBy(() -> node.retagging.run(crashAfter(1))).hasMessage("crash");
    assertThat(node.tagged("energy", 2)).isEqualTo(500);
    assertThat(node.retagging.progress().running()).isTrue();
    assertThat(node.retagging.progress().percent()).isEqualTo(41);
    long written = changes();
    node().run();
    assertThat(node.tagged("energy", 2)).isEqualTo(1_200);
    assertThat(changes() - written).isEqualTo(700);
    assertThat(node.retagging.progress().done()).isEqualTo(1_200);
  }

  private static RetaggingThrottle crashAfter(int batches) {
    int[] left = {batches};
    return time -> {
      if (--left[0] == 0) {
        throw new IllegalStateException("crash");
      }
    };
  }

  @Test
  void oneNodeRunsUntilItIsNotHeardOf() throws Exception {
    node.store(feed, "a", Collections.nCopies(1_200, "Gas"));
    node.rule("energy", "gas");
    var other = node();
    var seen = new ArrayList<Long>();
    RetaggingThrottle pace =
        time -> {
          other.run();
          seen.add(other.retagging.progress().done());
          if (seen.size() == 2) {
            other.wait(A_MINUTE);
            other.run();
          }
        };
    node.retagging.run(pace);
    assertThat(seen).containsExactly(500L, 1_000L);
    assertThat(node.retagging.progress().done()).isEqualTo(1_200);
    assertThat(node.tagged("energy", 2)).isEqualTo(1_200);
  }

  @Test
  void newerRulesStartItAgain() throws Exception {
    node.store(feed, "a", Collections.nCopies(1_200, "Gas"));
    node.rule("energy", "peat");
    var saved = new ArrayList<String>();
    node.retagging.run(time -> {
      if (saved.isEmpty()) {
        saved.add("gas");
        node.rule("energy", "gas");
      }
    });
    assertThat(node.tagged("energy", 3)).isEqualTo(1_200);
    assertThat(node.retagging.progress().done()).isEqualTo(1_200);
    assertThat(node.retagging.progress().running()).isFalse();
  }

  @Test
  void aHumanDecisionOutranksEveryRun() throws Exception {
    node.store(feed, "a", List.of("Gas", "News"));
    var items = node.items();
    long gas = items.getFirst().id();
    long news = items.getLast().id();
    node.wire.items.setReviewerTags(gas, List.of(), List.of("energy"), List.of());
    node.wire.items.setReviewerTags(news, List.of("energy"), List.of(), List.of());
    node.rule("energy", "gas OR oil OR peat");
    node.run();
    assertThat(node.tag(gas, "energy")).isEmpty();
    assertThat(node.tag(news, "energy").orElseThrow().origin()).isEqualTo(Tag.Origin.REVIEWER);
    node.rule("energy", "news");
    node.run();
    assertThat(node.tag(gas, "energy")).isEmpty();
    assertThat(node.tag(news, "energy").orElseThrow().origin()).isEqualTo(Tag.Origin.REVIEWER);
  }

  @Test
  void aDeletedThemesTagsGoAndReviewersStay() throws Exception {
    node.store(feed, "a", List.of("Gas", "News"));
    // Of a document the first entry is the newest item.
    long news = node.items().getFirst().id();
    node.wire.items.setReviewerTags(news, List.of("energy"), List.of(), List.of());
    node.desk.editor.delete("energy", Saving.PLAIN);
    node.run();
    assertThat(node.tagged("energy", 1)).isZero();
    assertThat(node.tag(news, "energy")).isPresent();
    node.desk.editor.restore("energy", 1, false, Saving.PLAIN);
    node.run();
    assertThat(node.tagged("energy", 3)).isEqualTo(1);
  }

  @Test
  void anEditDuringARunIsTaggedWithItsNewWords() throws Exception {
    node.store(feed, "a", Collections.nCopies(501, "News"));
    node.rule("energy", "peat");
    node.retagging.run(time -> node.store(feed, "a", Collections.nCopies(501, "Peat")));
    assertThat(node.tagged("energy", 2)).isEqualTo(501);
  }

  @Test
  void aSaveWaitsForWhatIsBeingStoredSoThatItsRunFindsIt() {
    var saveAndRun = new CompletableFuture<Void>();
    database
        .transactions()
        .executeWithoutResult(status -> {
          node.store(feed, "a", List.of("Peat"));
          Thread.ofPlatform().start(() -> complete(saveAndRun, () -> saveAndRun("peat")));
          await().until(() -> saveAndRun.isDone() || someoneWaitsForALock());
        });
    saveAndRun.join();
    assertThat(node.tagged("energy", 2)).isEqualTo(1);
  }

  private void saveAndRun(String query) {
    try {
      node.rule("energy", query);
      node.run();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean someoneWaitsForALock() {
    String waiting =
        kind == TestDatabase.H2
            ? "select count(*) from information_schema.sessions where blocker_id is not null"
            : "select count(*) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and datname = current_database()";
    return JdbcClient.create(database.dataSource()).sql(waiting).query(Long.class).single() > 0;
  }

  private static void complete(CompletableFuture<Void> future, Runnable work) {
    try {
      work.run();
      future.complete(null);
    } catch (RuntimeException e) {
      future.completeExceptionally(e);
    }
  }

  /** Two nodes store and edit items while a third changes the rules, and tags anew each time. */
  @Test
  void inTheEndEveryItemIsTaggedUnderTheNewestRules() throws Exception {
    var intakes = List.of(node(), node());
    var rulesAreFinal = new AtomicBoolean();
    try (var pool = Executors.newFixedThreadPool(3)) {
      var work = new ArrayList<Future<?>>();
      for (Node intake : intakes) {
        Feed own = node.wire.feed("feed" + work.size());
        work.add(pool.submit(() -> storeUntil(rulesAreFinal, intake, own)));
      }
      work.add(
          pool.submit(() -> {
            IntStream.rangeClosed(1, 8).forEach(n -> saveAndRun("word" + n % 4));
            rulesAreFinal.set(true);
          }));
      for (Future<?> each : work) {
        each.get();
      }
    }
    assertThat(node.desk.themes.find("energy").orElseThrow().ruleVersion()).isEqualTo(9);
    assertThat(node.versionsByTitle()).containsExactlyInAnyOrder("word0 9", "other null");
    assertThat(node.retagging.progress().running()).isFalse();
  }

  private static void storeUntil(AtomicBoolean end, Node node, Feed feed) {
    for (int round = 0; !end.get(); round++) {
      storeAndEdit(node, feed, round);
    }
  }

  private static void storeAndEdit(Node node, Feed feed, int round) {
    List<String> titles =
        IntStream.range(0, 25).mapToObj(i -> "word" + (i + round) % 4 + " news").toList();
    node.store(feed, "round" + round + "-", titles);
    if (round % 2 == 0) {
      node.store(feed, "round" + round + "-", titles.reversed());
    }
  }
}
