package dev.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Text of each script runs its own way, whatever the page around it does. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"wirewatch.poll.enabled=false", "wirewatch.poll.allowed-networks=127.0.0.0/8"})
class TextDirectionIT {

  private static final String ARABIC = "السفن تصل إلى الميناء";
  private static final String HEBREW = "הספינות מגיעות לנמל";
  private static final String PERSIAN = "کشتی‌ها به بندر می‌رسند";
  private static final String RUSSIAN = "Суда прибывают в порт";

  @TempDir static Path data;
  @RegisterExtension static final Browser browser = new Browser();

  private final FaultServer publisher = new FaultServer();

  @LocalServerPort private int port;
  @Autowired private Feeds feeds;
  @Autowired private Items items;
  @Autowired private Reviews reviews;
  @Autowired private PollRounds rounds;

  private long feed;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @BeforeEach
  void follow() throws Exception {
    URI address =
        publisher.onDocument(
            "/",
            "Content-Type: application/rss+xml\r\n",
            document().getBytes(StandardCharsets.UTF_8));
    var described =
        new NewFeed(
            HEBREW,
            FeedAddress.parse(address.toString()),
            ARABIC,
            "",
            "",
            "",
            null,
            true,
            "",
            null);
    feed = feeds.add(described).feed().id();
    long round = rounds.start(List.of(feed));
    await().until(() -> rounds.find(round).orElseThrow().done() == 1);
    items.awaitSearchable();
  }

  @AfterEach
  void close() {
    publisher.close();
  }

  @Test
  void headlinesSummariesAndNotesRunTheWayOfTheirScript() throws Exception {
    Page wire = open("/?feed=" + feed);
    assertThat(direction(wire.locator(".headline", text(ARABIC)))).isEqualTo("rtl");
    assertThat(direction(wire.locator(".headline", text(HEBREW)))).isEqualTo("rtl");
    assertThat(direction(wire.locator(".headline", text(PERSIAN)))).isEqualTo("rtl");
    assertThat(direction(wire.locator(".headline", text(RUSSIAN)))).isEqualTo("ltr");
    assertThat(direction(wire.locator(".byline b").first())).isEqualTo("rtl");

    long id = item(ARABIC).id();
    reviews.decide(id, null, Set.of(), Set.of(), HEBREW);
    Page item = open("/items/" + id);
    assertThat(direction(item.locator("h1"))).isEqualTo("rtl");
    assertThat(direction(item.locator(".item-summary"))).isEqualTo("ltr");
    assertThat(direction(item.locator(".decision q"))).isEqualTo("rtl");
    item.locator(".note-text").fill(PERSIAN);
    assertThat(direction(item.locator(".note-text"))).isEqualTo("rtl");

    Page page = open("/feeds/" + feed);
    assertThat(direction(page.locator("h1"))).isEqualTo("rtl");
    assertThat(direction(page.getByText(ARABIC).last())).isEqualTo("rtl");
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Object direction(Locator element) {
    return element.evaluate("element => getComputedStyle(element).direction");
  }

  private Item item(String title) throws Exception {
    var ofFeed =
        new ItemFilter(Set.of(), Set.of(feed), Set.of(), Set.of(), Set.of(), null, null, null);
    return items.find(ofFeed, null, 10).items().stream()
        .filter(item -> item.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static String document() {
    var document = new StringBuilder("<rss version='2.0'><channel><title>Port</title>");
    for (String title : List.of(ARABIC, HEBREW, PERSIAN, RUSSIAN)) {
      document.append(
          "<item><title>%1$s</title><guid>%1$s</guid><description>%2$s</description></item>"
              .formatted(title, RUSSIAN));
    }
    return document.append("</channel></rss>").toString();
  }

  private Page open(String path) {
    Page page = browser.page(options -> {});
    page.navigate("http://localhost:" + port + path);
    return page;
  }
}
