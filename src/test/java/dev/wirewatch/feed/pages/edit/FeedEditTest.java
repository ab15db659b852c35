package dev.wirewatch.feed.pages.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.access.AccessSummary;
import dev.wirewatch.fetch.address.OpenNetworks;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Two people, or two tabs, change a feed by forms that were opened at the same time. */
class FeedEditTest {

  private static final OpenNetworks PUBLIC = new OpenNetworks(List.of());
  private static final AccessSummary NOTHING =
      new AccessSummary("", List.of(), "", false, false, "", true);
  private static final AccessSummary SECRETS =
      new AccessSummary("", List.of("X-Key"), "desk", true, false, "https://wire.example", true);

  private final Feed opened = feed("https://wire.example/rss", "Wire", "Asia");
  private final String seen = FeedEdit.seen(opened, NOTHING);

  private static Feed feed(String url, String name, String group) {
    return new Feed(7, name, url, "Wire", "", "", group, null, true, "", null);
  }

  private static AccessForm access(AccessSummary stored) {
    return AccessForm.of(stored);
  }

  @Test
  void whatOnlyOthersHaveChangedStaysAsTheyChangedIt() {
    Feed now = feed("https://wire.example/moved", "Wire", "Europe");
    FeedForm typed = FeedForm.of(feed(opened.url(), "My wire", "Asia"));

    var edit = new FeedEdit(now, SECRETS, typed, access(NOTHING), seen);
    edit.refuseConflicts();

    NewFeed feed = Objects.requireNonNull(edit.feed(PUBLIC));
    assertThat(feed.name()).isEqualTo("My wire");
    assertThat(feed.url().text()).isEqualTo("https://wire.example/moved");
    assertThat(feed.group()).isEqualTo("Europe");
    assertThat(edit.access()).isEqualTo(AccessForm.of(SECRETS));
  }

  @Test
  void whatBothHaveChangedIsAskedAboutAndSavedTheSecondTime() {
    Feed now = feed(opened.url(), "Their wire", "Asia");
    FeedForm typed = FeedForm.of(feed(opened.url(), "My wire", "Asia"));

    var first = new FeedEdit(now, NOTHING, typed, access(NOTHING), seen);
    first.refuseConflicts();
    assertThat(first.feed(PUBLIC)).isNull();
    assertThat(first.problems())
        .containsOnlyKeys("name")
        .extracting("name")
        .asString()
        .contains("Meanwhile it was changed to “Their wire”");

    var second =
        new FeedEdit(now, NOTHING, first.form(), first.access(), FeedEdit.seen(now, NOTHING));
    second.refuseConflicts();
    assertThat(Objects.requireNonNull(second.feed(PUBLIC)).name()).isEqualTo("My wire");
  }

  @Test
  void whatBothHaveChangedToTheSameIsNoConflict() {
    Feed now = feed(opened.url(), "My wire", "Asia");
    var edit = new FeedEdit(now, NOTHING, FeedForm.of(now), access(NOTHING), seen);
    edit.refuseConflicts();
    assertThat(edit.feed(PUBLIC)).isNotNull();
  }

  @Test
  void aFormThatCarriesNothingAlongIsTakenAsItStands() {
    Feed now = feed(opened.url(), "Their wire", "Europe");
    var edit = new FeedEdit(now, SECRETS, FeedForm.of(opened), access(NOTHING), "");
    edit.refuseConflicts();
    assertThat(Objects.requireNonNull(edit.feed(PUBLIC)).name()).isEqualTo("Wire");
    assertThat(edit.access().username()).isEmpty();
  }
}
