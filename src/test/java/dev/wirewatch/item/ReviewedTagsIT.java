package dev.wirewatch.item;

import static dev.wirewatch.item.ItemsFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A reviewer's word on an item's themes, beside that of rules. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReviewedTagsIT {

  private final TestDatabase kind;
  private final ItemsFixture wire;

  ReviewedTagsIT(TestDatabase kind, @TempDir Path folder) {
    this.kind = kind;
    wire = new ItemsFixture(kind, folder);
  }

  @AfterEach
  void close() throws Exception {
    wire.closeIndex();
  }

  @Test
  void aReviewersWordOutlivesRulesBothWays() {
    wire.accept(
        wire.feed("tass"),
        entry("2", null, "Gas talks", ""),
        entry("1", null, "A pipeline of players", ""));
    long tagged = firstId();
    long untagged = tagged + 1;
    wire.items.setReviewerTags(tagged, List.of(), List.of("energy"), List.of());
    wire.items.setReviewerTags(untagged, List.of("energy"), List.of(), List.of());

    var byRule = new Tag("energy", Tag.Origin.RULE, 2, List.of());
    var texts = wire.items.between(0, untagged, 2);
    wire.items.replaceRuleTags(
        Map.of(texts.getFirst(), List.of(byRule), texts.getLast(), List.of()), "energy"::equals);

    assertThat(wire.items.find(tagged).orElseThrow().tags()).isEmpty();
    assertThat(wire.items.find(untagged).orElseThrow().tags())
        .extracting(Tag::origin)
        .containsExactly(Tag.Origin.REVIEWER);

    wire.items.setReviewerTags(tagged, List.of(), List.of(), List.of("energy"));
    assertThat(wire.items.find(tagged).orElseThrow().tags())
        .extracting(Tag::origin)
        .containsExactly(Tag.Origin.RULE);
  }

  @Test
  void rulesAndAReviewerWhoTakesAWordBackWaitForEachOther() {
    wire.accept(wire.feed("tass"), entry("1", null, "A pipeline deal", ""));
    long id = firstId();
    wire.jdbc.update("delete from item_tag");
    var byRule =
        Map.of(
            wire.items.between(0, id, 1).getFirst(),
            List.of(new Tag("energy", Tag.Origin.RULE, 2, List.of())));
    CompletableFuture<Void> reviewer =
        wire.transactions()
            .execute(status -> {
              wire.items.replaceRuleTags(byRule, "energy"::equals);
              var takesBack =
                  CompletableFuture.runAsync(() ->
                      wire.transactions()
                          .executeWithoutResult(each ->
                              wire.items.setReviewerTags(
                                  id, List.of(), List.of(), List.of("energy"))));
              await().until(this::somebodyWaitsForALock);
              return takesBack;
            });

    assertThat(reviewer).succeedsWithin(Duration.ofSeconds(20));
    assertThat(wire.items.find(id).orElseThrow().tags())
        .extracting(Tag::origin)
        .containsExactly(Tag.Origin.RULE);
  }

  private boolean somebodyWaitsForALock() {
    String waiting =
        kind == TestDatabase.H2
            ? "select count(*) from information_schema.sessions where blocker_id is not null"
            : "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database()";
    return Integer.valueOf(1).equals(wire.jdbc.queryForObject(waiting, Integer.class));
  }

  private long firstId() {
    return wire.reader.idsAfter(0, 1).getFirst();
  }
}
