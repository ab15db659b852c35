package dev.wirewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.Wirewatch;
import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.item.Tag;
import dev.wirewatch.item.identity.Fingerprint;
import dev.wirewatch.source.Entry;
import dev.wirewatch.theme.Themes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A desk that has decided about copies of the same items, which a later poll makes one. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class UnitedItemsIT {

  private static final Instant START = Instant.parse("2026-03-31T08:00:00Z");
  private static final int STORIES = 3;

  private final ConfigurableApplicationContext program;
  private final Items items;
  private final Reviews reviews;
  private final JdbcTemplate jdbc;
  private final Feed feed;
  private final List<String> themes;

  UnitedItemsIT(TestDatabase kind, @TempDir Path data) {
    DataSource database = kind.open().dataSource();
    program =
        new SpringApplicationBuilder(Wirewatch.class)
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean("dataSource", DataSource.class, () -> database))
            .run(
                "--wirewatch.data-dir=" + data,
                "--wirewatch.poll.enabled=false",
                "--server.port=0",
                "--server.address=127.0.0.1");
    items = program.getBean(Items.class);
    reviews = program.getBean(Reviews.class);
    jdbc = new JdbcTemplate(database);
    feed = program.getBean(Feeds.class).all().getFirst().feed();
    themes =
        program.getBean(Themes.class).all().stream().map(theme -> theme.id()).limit(2).toList();
  }

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void keepsEveryDecisionNoteAndTagOfCopiesThatBecomeOne() {
    copies("aa11", "bb22", "cc33");
    decide(idOf(0, "aa11"), State.KEPT, Set.of(themes.getFirst()), null);
    Decision dismissed =
        decide(idOf(0, "cc33"), State.DISMISSED, Set.of(themes.getLast()), "Seen elsewhere");
    decide(idOf(1, "bb22"), null, Set.of(), "Ask the desk");
    long first = idOf(0, "aa11");

    poll("dd44");

    assertThat(listed()).hasSize(STORIES);
    assertThat(items.find(first).orElseThrow().state()).isEqualTo(State.DISMISSED);
    assertThat(reviewed(first)).containsExactlyInAnyOrderElementsOf(themes);
    assertThat(reviews.of(first))
        .extracting(Decision::note)
        .containsExactly(null, "Seen elsewhere");
    assertThat(reviews.of(idOf(1, "dd44")))
        .extracting(Decision::note)
        .containsExactly("Ask the desk");

    reviews.undo(dismissed.id());
    assertThat(items.find(first).orElseThrow().state()).isEqualTo(State.KEPT);
    assertThat(reviewed(first)).containsExactly(themes.getFirst());
  }

  @Test
  void keepsATextThatOnlyACopyHad() {
    copies("aa11", "bb22");
    jdbc.update(
        "update item set summary = 'Corrected.', content_hash = 'other' where id = ?",
        idOf(2, "bb22"));

    poll("cc33");

    assertThat(items.versions(idOf(2, "cc33")))
        .extracting(version -> version.summary())
        .containsExactly("", "Corrected.", "");
  }

  /** Stores what former versions of the program made of a feed whose links change by themselves. */
  private void copies(String... tokens) {
    for (String token : tokens) {
      accept(
          document(token).stream()
              .map(entry -> entry.withTexts(entry.url(), token + " by itself", "").at(null))
              .toList());
      document(token).forEach(this::rewrite);
    }
    assertThat(listed()).hasSize(STORIES * tokens.length);
  }

  private void rewrite(Entry entry) {
    jdbc.update(
        "update item set title = ?, content_hash = ?, entry_hash = null, published_at = ?,"
            + " published_offset = 0 where url = ?",
        entry.title(),
        Fingerprint.of(entry.title(), ""),
        entry.published(),
        entry.url());
  }

  private void poll(String token) {
    accept(document(token));
  }

  private void accept(List<Entry> document) {
    program
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(status ->
            program
                .getBean(EntrySink.class)
                .accept(List.of(new EntrySink.Delivery(feed, document, START))));
    items.awaitSearchable();
  }

  private static List<Entry> document(String token) {
    var document = new ArrayList<Entry>();
    for (int n = 0; n < STORIES; n++) {
      document.add(
          Entry.of(null, link(n, token), "Harbour report number " + n + " of the week", "")
              .at(START.minusSeconds(60L * n + 60).atOffset(ZoneOffset.UTC)));
    }
    return document;
  }

  private static String link(int story, String token) {
    return "https://harbour.example/n?id=" + story + "&v=" + token;
  }

  private long idOf(int story, String token) {
    Long id =
        jdbc.queryForObject("select id from item where url = ?", Long.class, link(story, token));
    return id == null ? 0 : id;
  }

  private Decision decide(
      long item, @Nullable State state, Set<String> themes, @Nullable String note) {
    return reviews.decide(item, state, themes, Set.of(), note);
  }

  private List<Item> listed() {
    return Items.withoutText(() -> items.find(ItemFilter.NONE, null, 100)).items();
  }

  private List<String> reviewed(long item) {
    return items.find(item).orElseThrow().tags().stream()
        .filter(tag -> tag.origin() == Tag.Origin.REVIEWER)
        .map(Tag::themeId)
        .toList();
  }
}
