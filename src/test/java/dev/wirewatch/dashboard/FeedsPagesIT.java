package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.wirewatch.feed.FaultServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Walks through the pages of feeds as whoever looks after them does. */
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
  private static Browser browser;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.poll.enabled", () -> false);
    registry.add("wirewatch.poll.allowed-networks", () -> "127.0.0.0/8");
  }

  @BeforeAll
  static void open() {
    publisher = new FaultServer();
    browser = Browser.start();
  }

  @AfterAll
  static void close() throws Exception {
    publisher.close();
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void forgetComplaints() {
    browser.complaints().clear();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFeedIsLookedAtFollowedChangedAndDeleted(boolean script) {
    String path = "/gazette-" + script;
    publisher.onDocument(
        path, "Content-Type: application/rss+xml", RSS.getBytes(StandardCharsets.UTF_8));
    Page page = page(script, "/feeds");

    link(page, "Add a feed").click();
    page.getByLabel("Address of a site, a section or a feed").fill(publisher.at(path).toString());
    button(page, "Look").click();
    assertThat(page.getByText("A ship has come in")).isVisible();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Gazette " + script);
    page.getByLabel("Poll every").fill("often");
    button(page, "Save").click();
    assertThat(page.getByText("Write a time such as 15m")).isVisible();
    page.getByLabel("Poll every").fill("15m");
    button(page, "Save").click();

    assertThat(heading(page, "Gazette " + script)).isVisible();
    assertThat(page.getByText("Every 15 min, as set by hand.")).isVisible();
    link(page, "Edit").click();
    page.getByLabel("Group").fill("Harbours");
    button(page, "Save").click();
    assertThat(page.getByText("Saved.")).isVisible();
    assertThat(page.getByText("Harbours").first()).isVisible();

    link(page, "Delete…").click();
    page.getByLabel("Keep them all").check();
    button(page, "Delete the feed").click();
    assertThat(page.getByText("deleted; all items stay")).isVisible();
    assertThat(link(page, "Gazette " + script)).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void manyFeedsAreFoundSelectedAndGrouped(boolean script) {
    Page page = page(script, "/feeds?sort=name");

    page.getByLabel("Search name, address and outlet").fill("tass");
    button(page, "Search").click();
    assertThat(page).hasURL(Pattern.compile("q=tass"));
    page.getByLabel(Pattern.compile("all\\s+\\d+\\s+that match")).check();
    page.getByLabel("Move to group").fill("Agencies " + script);
    button(page, "Move").click();

    assertThat(page.getByText("moved to “Agencies " + script + "”")).isVisible();
    assertThat(page.getByLabel("Search name, address and outlet")).hasValue("tass");
  }

  @Test
  void aRoundIsFoundAgainWithWhatFailedInIt() {
    Page page = page(true, "/feeds?q=xinhua");
    page.locator("input[name=id]").first().check();
    button(page, "Poll now").first().click();

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

    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
    List<Rule> violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    assertThat(violations).extracting(Rule::getId, Rule::getNodes).isEmpty();
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

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
