package dev.wirewatch.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.feed.Feed;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FreshItemsIT {

  private final Path folder;
  private final ItemsFixture fixture;
  private final Feed feed;

  FreshItemsIT(TestDatabase kind, @TempDir Path folder) {
    this.folder = folder;
    fixture = new ItemsFixture(kind, folder.resolve("index"));
    feed = fixture.feed("TASS");
  }

  @AfterEach
  void close() throws Exception {
    fixture.closeIndex();
  }

  private long store(String title) {
    fixture.store(feed, ItemsFixture.entry(title, null, title, "The summary"));
    return fixture.database.jdbc().sql("select max(id) from item").query(Long.class).single();
  }

  private ItemFilter kept() {
    return ItemFilter.NONE.withStates(Set.of(State.KEPT));
  }

  @Test
  void areIndexedAsTheyWereStored() throws Exception {
    store("A pipeline");
    // Only what the index did not have to read can still be found.
    fixture.jdbc.update("update item set title = 'x', summary = 'x'");
    fixture.follower.catchUp();

    assertThat(fixture.items.count(ItemsFixture.text("pipeline summary"))).isEqualTo(1);
    var everyItem = ItemFilter.NONE.withThemes(Set.of("energy"));
    assertThat(fixture.items.count(everyItem)).isEqualTo(1);
  }

  @Test
  void giveWayToDecisionsMadeBeforeTheyWereIndexed() throws Exception {
    long item = store("A pipeline");
    fixture
        .database
        .transactions()
        .executeWithoutResult(s -> fixture.items.setState(item, State.KEPT));

    fixture.follower.catchUp();

    assertThat(fixture.items.count(kept())).isEqualTo(1);
    assertThat(fixture.items.count(ItemFilter.NONE)).isEqualTo(1);
  }

  @Test
  void giveWayToDecisionsThatAreSeenBeforeThem() throws Exception {
    long item = store("A pipeline");
    var line = fixture.changes.after(0, 10).getLast();
    fixture
        .database
        .transactions()
        .executeWithoutResult(s -> fixture.items.setState(item, State.KEPT));
    JdbcTemplate jdbc = fixture.jdbc;
    jdbc.update("delete from item_change where id = ?", line.id());
    fixture.follower.catchUp();
    // As if the transaction that stored it had been committed last.
    jdbc.update(
        "insert into item_change (id, item_id, added, at) values (?, ?, true, current_timestamp)",
        line.id(),
        item);

    fixture.follower.catchUp();

    assertThat(fixture.items.count(kept())).isEqualTo(1);
    assertThat(fixture.items.count(ItemFilter.NONE)).isEqualTo(1);
  }

  @Test
  void areOnceInAnIndexThatIsMadeAnew() throws Exception {
    store("A pipeline");
    try (var index = new ItemIndex(folder.resolve("another"), () -> {})) {
      var follower =
          new IndexFollower(
              index,
              fixture.reader,
              fixture.changes,
              fixture.fresh,
              event -> {},
              () -> ItemsFixture.NOW,
              new BackgroundLoops(() -> ItemsFixture.NOW));

      follower.follow();

      assertThat((int) index.search(searcher -> searcher.getIndexReader().numDocs())).isEqualTo(1);
    }
  }

  @Test
  void areForgottenWhenStoringThemFails() {
    long kept = store("A pipeline");
    Long lost =
        fixture
            .database
            .transactions()
            .execute(status -> {
              status.setRollbackOnly();
              return store("Another pipeline");
            });

    assertThat(lost).isGreaterThan(kept);
    assertThat(fixture.fresh.take(lost)).isNull();
    assertThat(fixture.fresh.take(kept)).isNotNull();
  }
}
