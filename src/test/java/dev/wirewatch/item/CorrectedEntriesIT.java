package dev.wirewatch.item;

import static dev.wirewatch.item.ItemsFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.source.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What of a known entry is taken over, and where the item then stands on the wire. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CorrectedEntriesIT {

  private static final Instant MORNING = ItemsFixture.NOW.minus(Duration.ofHours(5));

  private final ItemsFixture wire;
  private final RepeatedPolls feed;

  CorrectedEntriesIT(TestDatabase kind, @TempDir Path folder) {
    wire = new ItemsFixture(kind, folder);
    feed = new RepeatedPolls(wire);
  }

  @AfterEach
  void close() throws Exception {
    wire.closeIndex();
  }

  @Test
  void takesACorrectedLinkOverAndShowsItInAVersion() {
    feed.poll(ferry("https://staging.harbour.example/ferry", MORNING));
    assertThat(feed.poll(ferry("https://harbour.example/ferry", MORNING)))
        .isEqualTo(Intake.of(0, 1, 0));
    assertThat(feed.only().url()).isEqualTo("https://harbour.example/ferry");
    assertThat(wire.items.versions(feed.only().id()))
        .extracting(ItemVersion::url)
        .containsExactly("https://staging.harbour.example/ferry", "https://harbour.example/ferry");
  }

  @Test
  void takesALinkAndADateOverThatWereMissing() {
    feed.poll(ferry(null, null));
    feed.poll(ferry("https://harbour.example/ferry", MORNING));
    assertThat(feed.only().url()).isEqualTo("https://harbour.example/ferry");
    assertThat(feed.only().time()).isEqualTo(MORNING);
    assertThat(feed.only().versions()).isEqualTo(2);
  }

  @Test
  void keepsALinkAndADateThatTheEntryHasNoMore() {
    feed.poll(ferry("https://harbour.example/ferry", MORNING));
    feed.poll(ferry(null, null));
    assertThat(feed.only().url()).isEqualTo("https://harbour.example/ferry");
    assertThat(feed.only().time()).isEqualTo(MORNING);
    assertThat(feed.only().versions()).isEqualTo(1);
  }

  @Test
  void takesAFutureDateBackToWhereItBelongs() {
    feed.poll(ferry("https://harbour.example/ferry", MORNING.plus(Duration.ofDays(16_000))));
    feed.poll(ferry("https://harbour.example/ferry", MORNING));
    assertThat(feed.only().time()).isEqualTo(MORNING);
    assertThat(feed.only().versions()).isEqualTo(2);
  }

  @Test
  void doesNotMoveAnItemUpForAChangedDateAlone() {
    Entry quay = entry("q-1", "https://harbour.example/quay", "The quay is closed", "a");
    feed.poll(ferry("https://harbour.example/ferry", MORNING), at(quay, MORNING.plusSeconds(60)));
    Instant touched = MORNING.plus(Duration.ofHours(2));
    feed.poll(ferry("https://harbour.example/ferry", touched), at(quay, MORNING.plusSeconds(60)));
    assertThat(feed.listed())
        .extracting(Item::title)
        .containsExactly("The quay is closed", "The ferry runs again");
    Item ferry = feed.listed().getLast();
    assertThat(ferry.publishedAt()).isEqualTo(touched.atOffset(ZoneOffset.UTC));
    assertThat(ferry.versions()).isEqualTo(2);
  }

  @Test
  void takesAWrongYearBack() {
    feed.poll(ferry("https://harbour.example/ferry", MORNING.minus(Duration.ofDays(3_650))));
    feed.poll(ferry("https://harbour.example/ferry", MORNING));
    assertThat(feed.only().time()).isEqualTo(MORNING);
  }

  @Test
  void makesOneVersionOfADateThatIsAlwaysNow() {
    for (int poll = 0; poll < 10; poll++) {
      feed.poll(ferry("https://harbour.example/ferry", wire.now.plus(Duration.ofMinutes(14))));
    }
    assertThat(feed.only().versions()).isEqualTo(2);
    assertThat(feed.only().time()).isBefore(feed.only().firstSeenAt());
  }

  @Test
  void makesNoVersionOfLinksThatChangeByThemselvesUnderGoodGuids() {
    for (int poll = 0; poll < 10; poll++) {
      var document = new ArrayList<Entry>();
      for (int n = 1; n < 5; n++) {
        String link = "https://harbour.example/" + n + "?s=" + Integer.toHexString(poll * 7919);
        document.add(at(entry("n-" + n, link, "Harbour report " + n, ""), MORNING));
      }
      feed.poll(document);
    }
    assertThat(feed.listed()).hasSize(4).allMatch(item -> item.versions() == 1);
    assertThat(feed.listed()).allMatch(item -> ("" + item.url()).endsWith("?s=11667"));
  }

  @Test
  void followsTheChangingLinkOfASingleEntryAfterAFewVersions() {
    for (int poll = 0; poll < 10; poll++) {
      feed.poll(ferry("https://harbour.example/ferry?s=" + (char) ('a' + poll), MORNING));
    }
    assertThat(feed.only().versions()).isEqualTo(3);
    assertThat(feed.only().url()).isEqualTo("https://harbour.example/ferry?s=j");
  }

  @Test
  void listsUndatedEntriesAsTheirDocumentsDo() {
    feed.poll(undated(3, 2, 1));
    feed.poll(undated(6, 5, 4, 3, 2));
    assertThat(feed.listed())
        .extracting(Item::title)
        .containsExactly("Story 6", "Story 5", "Story 4", "Story 3", "Story 2", "Story 1");
  }

  @Test
  void listsEntriesOfOneDayAsTheirDocumentsDo() {
    Instant midnight = Instant.parse("2026-03-31T00:00:00Z");
    feed.poll(undated(3, 2, 1).stream().map(story -> at(story, midnight)).toList());
    feed.poll(undated(5, 4, 3).stream().map(story -> at(story, midnight)).toList());
    assertThat(feed.listed())
        .extracting(Item::title)
        .containsExactly("Story 5", "Story 4", "Story 3", "Story 2", "Story 1");
  }

  @Test
  void leafsThroughEntriesOfOneDayWithoutLosingAny() throws Exception {
    Instant midnight = Instant.parse("2026-03-31T00:00:00Z");
    feed.poll(undated(3, 2, 1).stream().map(story -> at(story, midnight)).toList());
    feed.poll(undated(5, 4, 3).stream().map(story -> at(story, midnight)).toList());
    var titles = new ArrayList<String>();
    String next = null;
    do {
      ItemPage page = wire.items.find(ItemFilter.NONE, next, 2);
      page.items().forEach(item -> titles.add(item.title()));
      next = page.next();
    } while (next != null);
    assertThat(titles).containsExactly("Story 5", "Story 4", "Story 3", "Story 2", "Story 1");
  }

  @Test
  void storesThousandsOfEntriesThatShareEverythingButTheirDates() {
    var document = new ArrayList<Entry>();
    for (int n = 0; n < 3_000; n++) {
      Entry update = entry("0", "https://harbour.example/live", "Live update", "Text " + n);
      document.add(at(update, MORNING.minusSeconds(n)));
    }
    assertThat(feed.poll(document).added()).isEqualTo(3_000);
    assertThat(feed.poll(document).known()).isEqualTo(3_000);
    assertThat(feed.items()).isEqualTo(3_000);
  }

  private static List<Entry> undated(int... stories) {
    var document = new ArrayList<Entry>();
    for (int n : stories) {
      document.add(entry("u" + n, "https://harbour.example/u/" + n, "Story " + n, ""));
    }
    return document;
  }

  private static Entry ferry(@Nullable String link, @Nullable Instant date) {
    Entry ferry = entry("f-1", link, "The ferry runs again", "a");
    return date == null ? ferry : at(ferry, date);
  }

  private static Entry at(Entry entry, Instant date) {
    return entry.at(date.atOffset(ZoneOffset.UTC));
  }
}
