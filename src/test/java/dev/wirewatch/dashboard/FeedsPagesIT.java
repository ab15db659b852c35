package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.wirewatch.feed.FaultServer;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.PollRounds;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.review.Reviews;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Walks through the pages of feeds as whoever looks after them does. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class FeedsPagesIT {

  private static final String RSS =
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette: World</title>
      <item><guid>1</guid><title>A pier was opened</title><link>http://127.0.0.1/1</link></item>
      <item><guid>2</guid><title>A ship has come in</title><link>http://127.0.0.1/2</link></item>
      </channel></rss>
      """;

  @TempDir static Path data;

  private static FaultServer publisher;
  @RegisterExtension static final Browser browser = new Browser();

  @LocalServerPort private int port;
  @Autowired private Feeds feeds;
  @Autowired private Items items;
  @Autowired private Reviews reviews;
  @Autowired private PollRounds rounds;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.poll.enabled", () -> false);
    registry.add("wirewatch.poll.allowed-networks", () -> "127.0.0.0/8");
  }

  @BeforeAll
  static void open() {
    publisher = new FaultServer();
  }

  @AfterAll
  static void close() throws Exception {
    publisher.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFeedIsLookedAtFollowedChangedAndDeleted(boolean script) {
    String path = "/gazette-" + script;
    publisher.onDocument(
        path, "Content-Type: application/rss+xml", RSS.getBytes(StandardCharsets.UTF_8));
    Page page = page(script, "/feeds");

    Browser.link(page, "Add a feed").click();
    page.getByLabel("Address of a site, a section or a feed").fill(publisher.at(path).toString());
    Browser.button(page, "Look").click();
    assertThat(page.getByText("A ship has come in")).isVisible();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Gazette " + script);
    page.getByLabel("Poll every").fill("often");
    Browser.button(page, "Save").click();
    assertThat(page.getByText("must be a time such as 15m")).isVisible();
    page.getByLabel("Poll every").fill("15m");
    Browser.button(page, "Save").click();

    assertThat(Browser.heading(page, "Gazette " + script)).isVisible();
    assertThat(page.getByText("Every 15 min, as set by hand.")).isVisible();
    assertThat(page.getByText("not planned")).isVisible();
    Browser.link(page, "Edit").click();
    page.getByLabel("Group").fill("Harbours");
    Browser.button(page, "Save").click();
    assertThat(page.getByText("Saved.")).isVisible();
    assertThat(page.getByText("Harbours").first()).isVisible();

    Browser.link(page, "Delete…").click();
    page.getByLabel("Keep them all").check();
    Browser.button(page, "Delete the feed").click();
    assertThat(page.getByText("deleted; all items stay")).isVisible();
    assertThat(Browser.link(page, "Gazette " + script)).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void manyFeedsAreFoundSelectedAndGrouped(boolean script) {
    Page page = page(script, "/feeds?sort=name");

    page.getByLabel("Search name, address and outlet").fill("tass");
    Browser.button(page, "Search").click();
    assertThat(page).hasURL(Pattern.compile("q=tass"));
    page.getByLabel(Pattern.compile("all\\s+\\d+\\s+that match")).check();
    page.getByLabel("Move to group").fill("Agencies " + script);
    Browser.button(page, "Move").click();

    assertThat(page.getByText("moved to “Agencies " + script + "”")).isVisible();
    assertThat(page.getByLabel("Search name, address and outlet")).hasValue("tass");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deletingAFeedSparesWhatWasNoted(boolean script) throws Exception {
    String name = "Noted " + script;
    long feed = follow("/noted-" + script, name);
    poll(feed);
    List<Item> items = itemsOf(feed);
    reviews.decide(items.getFirst().id(), null, Set.of(), Set.of(), "Ask the harbour master");
    Page page = page(script, "/feeds/" + feed);

    Browser.link(page, "Delete…").click();
    assertThat(page.getByText("Somebody decided on 1 of them: 1 with a note.")).isVisible();
    page.getByLabel("Delete the 1 that nobody decided on").check();
    Browser.button(page, "Delete the feed").click();

    assertThat(page.getByText("“" + name + "” deleted with the items")).isVisible();
    page.navigate(address("/items/" + items.getFirst().id()));
    assertThat(page.getByText("Ask the harbour master")).isVisible();
    assertThat(page.navigate(address("/items/" + items.getLast().id())).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFeedOfASiteIsFoundFromItsAddress(boolean script) {
    String path = "/site-" + script;
    serve(path + "/rss", "application/rss+xml", RSS);
    serve(
        path,
        "text/html",
        "<html><head><title>Harbour Gazette</title><link rel='alternate' title='All news'"
            + " type='application/rss+xml' href='%s/rss'></head><p>Welcome</p></html>"
                .formatted(path));
    Page page = page(script, "/feeds/new");

    page.getByLabel("Address of a site, a section or a feed").fill(publisher.at(path).toString());
    Browser.button(page, "Look").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Harbour Gazette: World"))
        .or(Browser.link(page, "All news"))
        .first()
        .click();
    assertThat(page.getByText("A ship has come in")).isVisible();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Site " + script);
    Browser.button(page, "Save").click();

    assertThat(Browser.heading(page, "Site " + script)).isVisible();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void selectorsOfAPageAreTriedBeforeTheyAreSaved(boolean script) {
    String path = "/page-" + script + "/";
    serve(path, "text/html", page(6));
    Page page = page(script, "/feeds/new?url=" + publisher.at(path) + "&entries=ul.lost+li");

    assertThat(page.getByText("found nothing").first()).isVisible();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Page " + script);
    page.getByLabel("Entries").fill("ul.news > li");
    Browser.button(page, "Try again").click();
    assertThat(page.getByText("Ferry 3 runs again today")).isVisible();
    assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("Page " + script);
    Browser.button(page, "Save").click();
    assertThat(Browser.heading(page, "Page " + script)).isVisible();

    Browser.link(page, "Edit").click();
    page.getByLabel("Entries").fill("ul.news > li:nth-child(2)");
    Browser.button(page, "Try the selectors").click();
    assertThat(page.getByText("Found: 1 entry")).isVisible();
    assertThat(page.getByText("Ferry 2 runs again today")).isVisible();
    page.getByText("What its server is told").click();
    page.getByLabel("User agent").fill("Trial desk " + script);
    page.getByLabel("Entries").fill("ul.lost li");
    Browser.button(page, "Try the selectors").click();
    assertThat(page.getByText("the selector “ul.lost li” found nothing")).isVisible();
    assertThat(publisher.requests())
        .anyMatch(head -> head.contains("User-Agent: Trial desk " + script));
    page.navigate(page.url().replaceFirst("/try$", ""));
    assertThat(page.getByLabel("Entries")).hasValue("ul.news > li");

    page.getByLabel("Entries").fill("ul.news > li:nth-child(3)");
    page.getByLabel("Entries").press("Enter");
    assertThat(Browser.heading(page, "Page " + script)).isVisible();
    Browser.link(page, "Edit").click();
    assertThat(page.getByLabel("Entries")).hasValue("ul.news > li:nth-child(3)");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theEnterKeySavesAWatchedPageThatWasLookedAt(boolean script) {
    String path = "/entered-" + script + "/";
    serve(path, "text/html", page(6));
    Page page = page(script, "/feeds/new?url=" + publisher.at(path) + "&entries=ul.news+>+li");

    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Entered " + script);
    page.getByLabel("Group").press("Enter");

    assertThat(Browser.heading(page, "Entered " + script)).isVisible();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theEnterKeyOnATickedBoxLeavesFeedsInTheirGroup(boolean script) throws Exception {
    long feed = follow("/grouped-" + script, "Grouped " + script);
    Page page = page(script, "/feeds?q=grouped+" + script);
    page.locator("#feed-" + feed + " input").check();
    page.getByLabel("Move to group").fill("Piers");
    page.getByLabel("Move to group").press("Enter");
    assertThat(page.getByText("1 feed moved to “Piers”.")).isVisible();

    page.locator("#feed-" + feed + " input").check();
    page.locator("#feed-" + feed + " input").press("Enter");
    assertThat(page.getByText("Nothing was changed: press a button")).isVisible();
    Assertions.assertThat(feeds.find(feed).orElseThrow().feed().group()).isEqualTo("Piers");
  }

  private static String page(int entries) {
    return IntStream.rangeClosed(1, entries)
        .mapToObj(
            i -> "<li><a href='ferry-%1$d.html'>Ferry %1$d runs again today</a></li>".formatted(i))
        .collect(
            Collectors.joining(
                "", "<html lang='en'><title>Harbour</title><ul class='news'>", "</ul></html>"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anImportReportsOnEachLine(boolean script) throws Exception {
    follow("/listed-" + script, "Listed " + script);
    String list =
        """
        <opml version="2.0"><body><outline text="Häfen">
        <outline type="rss" text="Новости порта %1$s" xmlUrl="https://port.example/%1$s"/>
        <outline type="rss" text="Known" xmlUrl="%2$s"/>
        <outline type="rss" text="Local" xmlUrl="ftp://port.example/feed"/>
        </outline></body></opml>
        """
            .formatted(script, publisher.at("/listed-" + script));
    Page page = page(script, "/feeds/import");

    page.getByLabel("Or paste its text").fill(list);
    Browser.button(page, "Import").click();

    assertThat(Browser.heading(page, "1 added, 1 already there, 1 refused")).isVisible();
    assertThat(page.getByText("in Häfen").first()).isVisible();
    Browser.link(page, "Новости порта " + script).click();
    assertThat(Browser.heading(page, "Новости порта " + script)).isVisible();

    page.navigate(address("/feeds/import"));
    page.getByLabel("Or paste its text").fill("<opml><body>");
    page.getByLabel("A file")
        .setInputFiles(
            new FilePayload("feeds.opml", "text/xml", "no list".getBytes(StandardCharsets.UTF_8)));
    Browser.button(page, "Import").click();
    assertThat(page.getByText("Nothing was imported.").first()).isVisible();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRoundIsLeftAndFoundAgain(boolean script) throws Exception {
    long feed = follow("/slow-" + script, "Slow " + script);
    var answer = new CountDownLatch(1);
    publisher.meanwhile("/slow-" + script, () -> await(answer));
    Page page = page(script, "/feeds?q=slow");
    page.locator("#feed-" + feed).getByText("Poll now").click();
    assertThat(page.locator(".round")).containsText("0 of 1 feed");

    page.navigate(address("/"));
    page.locator("a.polling").click();
    assertThat(page.locator(".round").first()).containsText("0 of 1 feed");
    answer.countDown();

    if (script) {
      assertThat(page.locator(".round").first()).containsText("Polled 1 of 1 feed 2 new items");
    } else {
      Awaitility.await()
          .untilAsserted(() -> {
            page.reload();
            Assertions.assertThat(page.locator("a.polling").count()).isZero();
          });
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theZoneOfDatesInTheFutureIsSetByOneClick(boolean script) throws Exception {
    String shanghai =
        ZonedDateTime.now(ZoneId.of("Asia/Shanghai"))
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    String dated = RSS.replace("</item>", "<pubDate>" + shanghai + "</pubDate></item>");
    URI url = serve("/zone-" + script, "application/rss+xml", dated);
    var wire =
        new NewFeed(
            "Wire",
            FeedAddress.parse(url.toString()),
            "Wire",
            "China",
            "zh",
            "",
            null,
            true,
            "",
            null);
    long feed = feeds.add(wire).feed().id();
    poll(feed);

    Page page = page(script, "/feeds/" + feed);
    assertThat(page.locator(".advice")).containsText("Its dates name no time zone");
    Browser.button(page, "Read its dates in Asia/Shanghai").click();
    assertThat(page.locator(".notice")).containsText("read in Asia/Shanghai from now on");
    Awaitility.await()
        .untilAsserted(() -> {
          page.navigate(address("/feeds/" + feed));
          Assertions.assertThat(page.locator(".advice").count()).isZero();
        });
    assertThat(page.getByText("Zone of dates without one")).isVisible();
    assertThat(Browser.button(page, "Read its dates in Asia/Shanghai")).hasCount(0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Adds a feed that this test serves. */
  private long follow(String path, String name) throws Exception {
    FeedAddress url = FeedAddress.parse(serve(path, "application/rss+xml", RSS).toString());
    return feeds.add(new NewFeed(name, url, name, "", "", "", null, true, "", null)).feed().id();
  }

  private static URI serve(String path, String type, String document) {
    return publisher.onDocument(
        path, "Content-Type: " + type + "\r\n", document.getBytes(StandardCharsets.UTF_8));
  }

  private void poll(long feed) {
    long round = rounds.start(List.of(feed));
    Awaitility.await()
        .untilAsserted(
            () -> Assertions.assertThat(rounds.find(round).orElseThrow().done()).isEqualTo(1));
    Awaitility.await().untilAsserted(() -> Assertions.assertThat(itemsOf(feed)).hasSize(2));
  }

  private List<Item> itemsOf(long feed) throws Exception {
    items.awaitSearchable();
    var ofFeed =
        new ItemFilter(Set.of(), Set.of(feed), Set.of(), Set.of(), Set.of(), null, null, null);
    return items.find(ofFeed, null, 10).items();
  }

  @Test
  void aRoundIsFoundAgainWithWhatFailedInIt() {
    Page page = page(true, "/feeds?q=xinhua");
    page.locator("input[name=id]").first().check();
    Browser.button(page, "Poll now").first().click();

    assertThat(page).hasURL(Pattern.compile("round="));
    assertThat(page.locator(".round")).containsText("of");
  }

  @Test
  void keysSelectAndLeadOn() {
    Page page = page(true, "/feeds");

    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.locator(".feed input:checked")).hasCount(1);
    page.keyboard().press("g");
    page.keyboard().press("d");

    assertThat(page).hasURL(address("/"));
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds, 1440, LIGHT", "/feeds, 390, DARK", "/feeds?q=nothing+like+it, 390, LIGHT",
    "/feeds/1, 1440, DARK", "/feeds/1, 390, LIGHT", "/feeds/1/edit, 390, DARK",
    "/feeds/1/delete, 390, LIGHT", "/feeds/new, 390, DARK", "/feeds/import, 1440, LIGHT"
  })
  void everyPageFitsAndIsAccessible(String path, int width, ColorScheme scheme) {
    Page page = browser.page(options -> options.setViewportSize(width, 844).setColorScheme(scheme));
    page.navigate(address(path));

    Browser.assertFitsAndIsAccessible(page);
    assertThat(browser.complaints()).isEmpty();
  }

  private Page page(boolean script, String path) {
    Page page = browser.page(options -> options.setJavaScriptEnabled(script));
    page.navigate(address(path));
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
