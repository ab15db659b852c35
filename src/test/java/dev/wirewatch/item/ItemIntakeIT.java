package dev.wirewatch.item;

import static dev.wirewatch.item.ItemsFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.EntrySink.Intake;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is stored of an entry. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ItemIntakeIT {

  private final ItemsFixture wire;

  ItemIntakeIT(TestDatabase kind, @TempDir Path folder) {
    wire = new ItemsFixture(kind, folder);
  }

  @AfterEach
  void close() throws Exception {
    wire.closeIndex();
  }

  @Test
  void keepsAnEditAsANewVersionOfTheSameItem() throws Exception {
    var feed = wire.feed("tass");
    wire.accept(feed, entry("g1", null, "Talks fail", "Early report"));
    wire.now = wire.now.plusSeconds(600);

    assertThat(wire.accept(feed, entry("g1", null, "Talks on pipeline fail", "Early report")))
        .isEqualTo(Intake.of(0, 1, 0));

    Item item = wire.items.find(ItemFilter.NONE, null, 10).items().getFirst();
    assertThat(item.versions()).isEqualTo(2);
    assertThat(item.firstSeenAt()).isEqualTo(ItemsFixture.NOW);
    assertThat(item.tags()).extracting(Tag::themeId).containsExactly("energy");
    assertThat(wire.items.versions(item.id()))
        .extracting(ItemVersion::title)
        .containsExactly("Talks fail", "Talks on pipeline fail");
    assertThat(wire.titles(ItemsFixture.text("pipeline"))).hasSize(1);
  }

  @Test
  void keepsThePublishersOffset() {
    OffsetDateTime published = OffsetDateTime.of(2026, 3, 31, 10, 30, 0, 0, ZoneOffset.ofHours(3));
    wire.accept(wire.feed("ria"), entry("1", null, "Курильские острова", "").at(published));
    Item item = wire.items.find(firstId()).orElseThrow();
    assertThat(item.publishedAt()).isEqualTo(published);
    assertThat(item.language()).isEqualTo("ru");
  }

  @Test
  void cleansMarkupAndNeverRunsIt() {
    wire.accept(
        wire.feed("tass"),
        entry(
            "1",
            null,
            "<script>alert(1)</script> & more",
            "<p>One</p><script>x</script><p>two &amp; three</p>"));
    Item item = wire.items.find(firstId()).orElseThrow();
    assertThat(item.title()).isEqualTo("<script>alert(1)</script> & more");
    assertThat(item.summary()).isEqualTo("One two & three");
  }

  @Test
  void putsOneHeadlineOfSeveralOutletsIntoOneStory() throws Exception {
    wire.accept(wire.feed("tass"), entry("1", null, "Gas pipeline agreed, ministers say", ""));
    wire.accept(wire.feed("ria"), entry("1", null, "Gas pipeline agreed — ministers say", ""));
    assertThat(wire.items.find(ItemFilter.NONE, null, 10).items())
        .extracting(Item::storyId)
        .hasSize(2)
        .containsOnly(firstId());
  }

  @Test
  void storesNothingWhenTheTransactionFails() {
    var feed = wire.feed("tass");
    wire.database
        .transactions()
        .executeWithoutResult(status -> {
          wire.intake.accept(
              List.of(new Delivery(feed, List.of(entry("1", null, "Gone", "")), wire.now)));
          status.setRollbackOnly();
        });
    assertThat(wire.reader.count()).isZero();
    assertThat(wire.accept(feed, entry("1", null, "Gone", "")).added()).isEqualTo(1);
  }

  private long firstId() {
    return wire.reader.idsAfter(0, 1).getFirst();
  }
}
