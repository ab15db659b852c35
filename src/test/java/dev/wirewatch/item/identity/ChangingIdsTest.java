package dev.wirewatch.item.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds that are polled many times, whose links or guids change by themselves. */
class ChangingIdsTest {

  private static final int POLLS = 20;
  private static final int ENTRIES = 6;

  /** Makes the link of a story at a poll. */
  private interface Links extends BiFunction<Integer, Random, String> {}

  static Stream<Named<Links>> changing() {
    return Stream.of(
        links("a token", (n, r) -> "https://h.example/n?id=" + n + "&rnd=" + token(n, r)),
        links("a token alone", (n, r) -> "https://h.example/kcms/detail?v=" + token(n, r)),
        links("a token for all", (n, r) -> "https://h.example/n?id=" + n + "&sid=" + token(0, r)),
        links(
            "a time", (n, r) -> "https://h.example/" + n + "?t=" + (1_774_900_000L + r.nextInt())),
        links("a session in the path", (n, r) -> "https://h.example/" + token(0, r) + "/n" + n),
        links(
            "an ASP session",
            (n, r) -> "https://h.example/(S(" + token(0, r) + "))/" + n + ".aspx"),
        links(
            "a Java session", (n, r) -> "https://h.example/" + n + ".do;jsessionid=" + token(0, r)),
        links("a shop's mark", (n, r) -> "https://h.example/a/" + n + "?spm=a2g0." + token(n, r)),
        links(
            "a signature",
            (n, r) ->
                "https://h.example/"
                    + n
                    + "?expires="
                    + (1_774_900_000L + r.nextInt(900))
                    + "&sig="
                    + token(n, r)),
        links("a fragment", (n, r) -> "https://h.example/story/" + n + "#ref=" + token(n, r)),
        links("a redirector", (n, r) -> "https://feeds.example/~r/harbour/~3/" + token(n, r) + "/"),
        links(
            "a redirector's host",
            (n, r) -> "https://c" + r.nextInt(900) + ".feeds.example/r/" + token(n, r)));
  }

  private static Named<Links> links(String name, Links links) {
    return Named.of(name, links);
  }

  private static String token(int story, Random random) {
    byte[] bytes = new byte[9];
    new Random(random.nextLong() + story).nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  @ParameterizedTest
  @MethodSource("changing")
  void changingLinksOfDatedStoriesAreTheSameItems(Links links) {
    assertThat(storedOf(links, true, false)).isEqualTo(POLLS + ENTRIES - 1);
  }

  @ParameterizedTest
  @MethodSource("changing")
  void changingLinksOfUndatedStoriesAreTheSameItems(Links links) {
    assertThat(storedOf(links, false, false)).isEqualTo(POLLS + ENTRIES - 1);
  }

  @ParameterizedTest
  @MethodSource("changing")
  void changingLinksThatAreGuidsTooAreTheSameItems(Links links) {
    assertThat(storedOf(links, true, true)).isEqualTo(POLLS + ENTRIES - 1);
  }

  /** Polls a document of the last few stories, of which each poll has one more. */
  private static int storedOf(Links links, boolean dated, boolean guids) {
    var feed = new RememberedFeed();
    for (int poll = 0; poll < POLLS; poll++) {
      var document = new ArrayList<Traits>();
      for (int n = poll + ENTRIES - 1; n >= poll; n--) {
        String link = links.apply(n, new Random(poll * 7919L));
        document.add(entry(guids ? link : null, link, n, dated ? date(n) : null));
      }
      List<Long> ids = feed.poll(document);
      assertThat(ids).doesNotHaveDuplicates();
    }
    return feed.items();
  }

  @ParameterizedTest
  @MethodSource("changing")
  void anEditedHeadlineIsTheSameItemThoughItsLinkChangesToo(Links links) {
    var feed = new RememberedFeed();
    List<Long> before = feed.poll(document(links, 1, "Harbour"));
    List<Traits> edited = new ArrayList<>(document(links, 2, "Harbour"));
    edited.set(2, document(links, 2, "Harbor and quay").get(2));
    assertThat(feed.poll(edited)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("changing")
  void copiesOfFormerPollsAreFoundToBeOne(Links links) {
    var feed = new RememberedFeed();
    for (int poll = 0; poll < 5; poll++) {
      document(links, poll, "Harbour").forEach(feed::remember);
    }
    feed.poll(document(links, 6, "Harbour"));
    assertThat(feed.items()).isEqualTo(ENTRIES);
  }

  @Test
  void copiesOfStoriesThatTheDocumentHasNoMoreAreFoundToBeOneToo() {
    Links links = (n, r) -> "https://h.example/n?id=" + n + "&rnd=" + token(n, r);
    var feed = new RememberedFeed();
    for (int poll = 0; poll < 5; poll++) {
      document(links, poll, "Harbour").forEach(feed::remember);
    }
    feed.poll(document(links, 6, "Harbour").subList(0, 3));
    assertThat(feed.items()).isEqualTo(ENTRIES);
  }

  private static List<Traits> document(Links links, int poll, String word) {
    var document = new ArrayList<Traits>();
    for (int n = ENTRIES - 1; n >= 0; n--) {
      String link = links.apply(n, new Random(poll * 7919L));
      document.add(Traits.of(null, link, title(word, n), "", date(n)));
    }
    return document;
  }

  @Test
  void aFeedOfOneStoryWithAChangingTokenKeepsIt() {
    var feed = new RememberedFeed();
    for (int poll = 0; poll < POLLS; poll++) {
      String link = "https://h.example/n?v=" + token(1, new Random(poll));
      feed.poll(entry(null, link, 1, date(1)));
    }
    assertThat(feed.items()).isEqualTo(1);
  }

  @Test
  void aReportOfTheSameNameIsAnotherItemUnderAnotherNumber() {
    var feed = new RememberedFeed();
    for (int day = 0; day < POLLS; day++) {
      feed.poll(
          Traits.of(
              null, "https://h.example/weather?id=" + (100 + day), "The weather today", "", null));
    }
    assertThat(feed.items()).isEqualTo(POLLS);
  }

  @Test
  void reportsOfTheSameNamesAreOtherItemsUnderOtherNumbers() {
    var feed = new RememberedFeed();
    for (int day = 0; day < POLLS; day++) {
      var document = new ArrayList<Traits>();
      for (int n = 0; n < ENTRIES; n++) {
        String link = "https://h.example/weather?id=" + (100 + day * ENTRIES + n);
        document.add(Traits.of(null, link, "The weather in harbour " + n, "", null));
      }
      feed.poll(document);
    }
    assertThat(feed.items()).isEqualTo(POLLS * ENTRIES);
  }

  @Test
  void reportsOfTheSameNameStayApartWhereTheirTextsDiffer() {
    var feed = new RememberedFeed();
    for (int day = 0; day < POLLS; day++) {
      String link = "https://h.example/rates/" + token(1, new Random(day));
      feed.poll(Traits.of(null, link, "Exchange rates of the bank", "Day " + day, null));
    }
    assertThat(feed.items()).isEqualTo(POLLS);
  }

  @Test
  void storiesOfOneHeadlineStayApartWhereTheirDatesDiffer() {
    var feed = new RememberedFeed();
    for (int day = 0; day < POLLS; day++) {
      String link = "https://h.example/rates?v=" + token(1, new Random(day));
      feed.poll(entry(null, link, 1, date(day)));
    }
    assertThat(feed.items()).isEqualTo(POLLS);
  }

  @Test
  void storiesOfOneHeadlineAtOtherLinksAndGuidsStayTwo() {
    var feed = new RememberedFeed();
    feed.poll(entry("a-17", "https://h.example/north", 1, date(1)));
    feed.poll(entry("a-18", "https://h.example/south", 1, date(2)));
    feed.poll(entry("a-19", "https://h.example/west", 1, date(2)));
    assertThat(feed.items()).isEqualTo(3);
  }

  @Test
  void similarHeadlinesOfOneSecondUnderOtherNumbersAreTwoStories() {
    var feed = new RememberedFeed();
    feed.poll(numbered(1, "farmers"), numbered(2, "sailors"), numbered(3, "miners"));
    feed.poll(numbered(3, "miners"), numbered(4, "judges"), numbered(15, "doctors", 2));
    assertThat(feed.items()).isEqualTo(5);
  }

  @Test
  void anotherTextOfOneHeadlineAndSecondUnderALaterNumberIsAnotherStory() {
    var feed = new RememberedFeed();
    feed.poll(flash(21, "Shares fell by 691 points."));
    feed.poll(flash(25, "The score at half time was 184 to 1."));
    assertThat(feed.items()).isEqualTo(2);
  }

  @Test
  void theSameTextOfOneHeadlineAndSecondUnderALaterNumberIsTheSameStory() {
    var feed = new RememberedFeed();
    feed.poll(flash(21, "Shares fell by 691 points."));
    feed.poll(flash(25, "Shares fell by 691 points."));
    assertThat(feed.items()).isEqualTo(1);
  }

  private static Traits flash(int number, String summary) {
    String link = "https://h.example/site/item/" + number;
    return Traits.of(link, link, "Missile defence debated in Seoul", summary, date(1));
  }

  private static Traits numbered(int number, String word) {
    return numbered(number, word, number);
  }

  private static Traits numbered(int number, String word, int date) {
    String link = "https://h.example/site/item/" + number;
    return Traits.of(
        link, link, "Bastion missiles on the islands, " + word + " report", "", date(date));
  }

  private static Traits entry(
      @Nullable String guid, @Nullable String link, int story, @Nullable OffsetDateTime date) {
    return Traits.of(guid, link, title("Harbour", story), "", date);
  }

  private static String title(String word, int story) {
    return word + " report number " + story + " of the week";
  }

  private static OffsetDateTime date(int story) {
    return Instant.parse("2026-03-01T00:00:00Z")
        .plusSeconds(3_600L * story)
        .atOffset(ZoneOffset.UTC);
  }
}
