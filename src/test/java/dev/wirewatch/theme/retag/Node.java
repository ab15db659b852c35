package dev.wirewatch.theme.retag;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemsFixture;
import dev.wirewatch.item.Tag;
import dev.wirewatch.source.Entry;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.edit.Editing;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.file.ThemesFile.Content;
import dev.wirewatch.theme.match.Tagger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A node of the program: themes, items and the run, on a database that it may share. */
final class Node {

  static final RetaggingThrottle UNPACED = time -> {};

  final TestDatabase.Opened database;
  final Editing desk;
  final ItemsFixture wire;
  final Retagging retagging;
  Instant now = Editing.NOW;
  InstantSource clock = () -> now;
  private final Tagger tagger;

  Node(TestDatabase.Opened database, Path folder, ThemeDraft... themes) {
    this(database, folder, new Content(Map.of("fuel", "gas OR oil"), List.of(themes)));
  }

  Node(TestDatabase.Opened database, Path folder, Content file) {
    this.database = database;
    desk = new Editing(database, file);
    tagger = new Tagger(desk.themes);
    wire = new ItemsFixture(database, folder, tagger);
    retagging =
        new Retagging(
            desk.themes,
            wire.items,
            new RetaggingRow(new JdbcTemplate(database.dataSource())),
            database.transactions(),
            () -> clock.instant());
  }

  /** Changes the rule of a theme. */
  void rule(String theme, String query) {
    desk.editor.change(Editing.draft(theme, query), Saving.PLAIN);
  }

  void run() throws InterruptedException {
    retagging.run(UNPACED);
  }

  /** Stores items with these titles, each with a guid of its own. */
  void store(Feed feed, String guid, List<String> titles) {
    wire.accept(
        feed,
        IntStream.range(0, titles.size())
            .mapToObj(i -> ItemsFixture.entry(guid + i, null, titles.get(i), ""))
            .toArray(Entry[]::new));
  }

  List<Item> items() {
    return wire.items.between(0, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
        .map(text -> wire.items.find(text.itemId()).orElseThrow())
        .toList();
  }

  /** How many items have a theme by a rule of a version. */
  long tagged(String theme, int version) {
    return database
        .jdbc()
        .sql("select count(*) from item_tag where theme_id = ? and rule_version = ?")
        .params(theme, version)
        .query(Long.class)
        .single();
  }

  /** Which versions of rules items have tags of: those with {@code word0} in the title, others. */
  List<String> versionsByTitle() {
    return database
        .jdbc()
        .sql(
            """
            select distinct case when i.title like '%word0%' then 'word0' else 'other' end,
              t.rule_version
            from item i left join item_tag t on t.item_id = i.id
            """)
        .query((row, number) -> row.getString(1) + " " + row.getObject(2))
        .list();
  }

  Optional<Tag> tag(long itemId, String theme) {
    return wire.items.find(itemId).orElseThrow().tags().stream()
        .filter(tag -> tag.themeId().equals(theme))
        .findFirst();
  }

  void wait(Duration time) {
    now = now.plus(time);
  }
}
