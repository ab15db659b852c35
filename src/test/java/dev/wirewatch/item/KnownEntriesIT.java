package dev.wirewatch.item;

import static dev.wirewatch.item.ItemsFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.source.Entry;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which entries are an item that is known already, and which are new ones. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KnownEntriesIT {

  private final ItemsFixture wire;

  KnownEntriesIT(TestDatabase kind, @TempDir Path folder) {
    wire = new ItemsFixture(kind, folder);
  }

  @AfterEach
  void close() throws Exception {
    wire.closeIndex();
  }

  @Test
  void knowsAnEntryAgainByGuidThenLinkThenTitle() {
    var feed = wire.feed("tass");
    Entry byGuid = entry("g1", "https://tass.example/1", "First", "a");
    Entry byLink = entry(null, "https://tass.example/2", "Second", "b");
    Entry byTitle = entry(null, null, "Third", "c");

    assertThat(wire.accept(feed, byGuid, byLink, byTitle)).isEqualTo(Intake.of(3, 0, 0));
    assertThat(
            wire.accept(
                feed,
                entry("g1", "https://tass.example/moved", "First", "a"),
                entry(null, "https://tass.example/2", "Second", "b"),
                byTitle))
        .isEqualTo(Intake.of(0, 1, 2));
  }

  @Test
  void storesTheSameGuidOfTwoFeedsTwice() {
    wire.accept(wire.feed("tass"), entry("1", null, "From TASS", ""));
    assertThat(wire.accept(wire.feed("ria"), entry("1", null, "From RIA", "")).added())
        .isEqualTo(1);
  }

  @Test
  void tellsEntriesApartThatShareAGuidInOneDocument() {
    var feed = wire.feed("ministry");
    Entry[] entries = {
      entry("https://m.example/", null, "Notice one", ""),
      entry("https://m.example/", null, "Notice two", ""),
      entry("https://m.example/", null, "Notice two", "")
    };
    assertThat(wire.accept(feed, entries)).isEqualTo(new Intake(2, 0, 0, 0, 1, 2));
    assertThat(wire.accept(feed, entries)).isEqualTo(new Intake(0, 0, 2, 0, 1, 2));
    // The document has shrunk to one entry, whose guid now looks unique.
    assertThat(wire.accept(feed, entries[1])).isEqualTo(Intake.of(0, 0, 1));
  }

  @Test
  void knowsTheOneThatIsLeftOfSeveralWithOneGuid() {
    var feed = wire.feed("ministry");
    Entry first = entry("https://m.example/", null, "Notice one", "a");
    Entry second = entry("https://m.example/", null, "Notice two", "b");
    // The guid looks unique at first.
    assertThat(wire.accept(feed, first).added()).isEqualTo(1);
    assertThat(wire.accept(feed, first, second).added()).isEqualTo(1);
    assertThat(wire.accept(feed, first, second)).isEqualTo(new Intake(0, 0, 2, 0, 0, 2));

    assertThat(wire.accept(feed, second)).isEqualTo(Intake.of(0, 0, 1));
    assertThat(wire.accept(feed, first)).isEqualTo(Intake.of(0, 0, 1));
    Entry edited = entry("https://m.example/", null, "Notice one, corrected", "a");
    assertThat(wire.accept(feed, edited)).isEqualTo(Intake.of(0, 1, 0));
  }

  @Test
  void knowsAnEntryAgainWhoseGuidHasChanged() {
    var feed = wire.feed("tass");
    String link = "https://tass.example/ferry";
    wire.accept(feed, entry("old-1", link, "The ferry runs again", "a"));
    assertThat(wire.accept(feed, entry("new-1", link, "The ferry runs again", "a")))
        .isEqualTo(Intake.of(0, 0, 1));
    // From now on it is known by its new guid, whatever is edited.
    assertThat(wire.accept(feed, entry("new-1", link, "The ferry runs, and runs", "b")))
        .isEqualTo(Intake.of(0, 1, 0));
  }

  @Test
  void takesAnotherGuidAndTextForAnEditWhereLinkAndHeadlineStay() {
    var feed = wire.feed("tass");
    String link = "https://tass.example/ferry";
    wire.accept(feed, entry("old-1", link, "The ferry runs again", "a"));
    assertThat(wire.accept(feed, entry("new-1", link, "The ferry runs again", "b")))
        .isEqualTo(Intake.of(0, 1, 0));
    assertThat(wire.reader.count()).isEqualTo(1);
  }

  @Test
  void tellsEntriesApartThatShareLinkAndHeadlineInOneDocument() {
    var feed = wire.feed("weather");
    String link = "https://weather.example/today";
    Entry morning = entry("w-1", link, "The weather today", "Rain");
    Entry evening = entry("w-2", link, "The weather today", "Sun");
    wire.accept(feed, morning);
    assertThat(wire.accept(feed, morning, evening)).isEqualTo(Intake.of(1, 0, 1));
  }

  @Test
  void tellsTheDailyReportsApartThatShareLinkAndHeadline() {
    var feed = wire.feed("weather");
    var day = OffsetDateTime.of(2026, 3, 31, 6, 0, 0, 0, ZoneOffset.UTC);
    wire.accept(feed, dated("w-1", "The weather today", day));
    assertThat(wire.accept(feed, dated("w-2", "The weather today", day.plusDays(1))))
        .isEqualTo(Intake.of(1, 0, 0));
    assertThat(wire.accept(feed, dated("w-2b", "The weather today", day.plusDays(1))))
        .isEqualTo(Intake.of(0, 0, 1));
  }

  private static Entry dated(String guid, String title, OffsetDateTime published) {
    return entry(guid, "https://weather.example/today", title, "").at(published);
  }

  @Test
  void partsOfASeriesAreItemsOfTheirOwnFromTheFirstPollOn() {
    var feed = wire.feed("tass");
    var published = ItemsFixture.NOW.atOffset(ZoneOffset.UTC);
    for (String part : List.of("Briefing, part 1", "Briefing, part 2", "Briefing, part 3")) {
      Intake intake = wire.accept(feed, entry(part, null, part, "").at(published));
      assertThat(intake.added()).as(part).isEqualTo(1);
    }
  }

  @Test
  void knowsAnEntryAgainWhenItsAddressBecomesSafeOrCountsClicks() {
    var feed = wire.feed("tass");
    wire.accept(
        feed,
        entry(null, "http://tass.example/1?utm_source=rss", "First", ""),
        entry("http://tass.example/2", null, "Second", ""));
    assertThat(
            wire.accept(
                feed,
                entry(null, "https://tass.example/1?utm_source=feed&utm_medium=x", "First", ""),
                entry("https://tass.example/2#1", null, "Second", "")))
        .isEqualTo(Intake.of(0, 0, 2));
  }

  @Test
  void knowsAnEntryAgainOfWhichOnlyTheHeadlineHadCome() {
    var feed = wire.feed("tass");
    wire.accept(feed, entry(null, null, "The ferry runs again", ""));
    assertThat(
            wire.accept(feed, entry("g1", "https://tass.example/1", "The ferry runs again", "a")))
        .isEqualTo(Intake.of(0, 1, 0));
    assertThat(wire.items.find(firstId()).orElseThrow().url()).isEqualTo("https://tass.example/1");
  }

  @Test
  void tellsReportsApartThatHaveTheirGuidsAlone() {
    var feed = wire.feed("weather");
    wire.accept(feed, entry("w-1", null, "The weather today", "Rain"));
    assertThat(wire.accept(feed, entry("w-2", null, "The weather today", "Sun")))
        .isEqualTo(Intake.of(1, 0, 0));
  }

  @Test
  void doesNotTakeAnotherFeedsItemForItsOwn() {
    String link = "https://tass.example/ferry";
    wire.accept(wire.feed("tass"), entry("g1", link, "The ferry runs again", ""));
    assertThat(wire.accept(wire.feed("ria"), entry("g2", link, "The ferry runs again", "")))
        .isEqualTo(Intake.of(1, 0, 0));
  }

  private long firstId() {
    return wire.reader.idsAfter(0, 1).getFirst();
  }
}
