package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.wirewatch.dashboard.Browser.assertFitsAndIsAccessible;
import static dev.wirewatch.dashboard.Browser.button;
import static dev.wirewatch.dashboard.Browser.heading;
import static dev.wirewatch.dashboard.Browser.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Walks through the pages as a reader does, on the sample wire. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class DashboardIT {

  @TempDir static Path data;

  @RegisterExtension static final Browser browser = new Browser();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @Test
  void showsTheAnalysisNextToTheWireWithoutComplaint() {
    Page page = open("/");

    assertThat(heading(page, "New Momentum in the Russia-China Partnership")).isVisible();
    assertThat(heading(page, "The wire")).isVisible();
    assertThat(page.locator(".entry mark").first()).isVisible();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void choosingAPassageNarrowsTheWireAndShowsAllAgain() {
    Page page = open("/");
    String all = page.locator(".total").innerText();

    link(page, "On the wire (passage 3)").click();

    assertThat(page).hasURL(Pattern.compile("passage=3"));
    assertThat(page.locator(".passage.is-chosen")).hasCount(1);
    assertThat(page.locator(".total")).not().hasText(all);
    link(page, "Show all (passage 3)").click();
    assertThat(page.locator(".total")).hasText(all);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void decisionsStay(boolean script) {
    Page page = browser.page(options -> options.setJavaScriptEnabled(script));
    page.navigate(address("/?theme=any"));
    String number = firstItem(page);
    String id = "item-" + number;

    page.locator("#" + id).getByRole(AriaRole.BUTTON, named("Keep")).click();
    assertThat(page.locator("#" + id + " .verdict")).hasText("Kept");
    page.navigate(address("/items/" + number));

    assertThat(page.locator(".verdict")).hasText("Kept");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo kept")).click();
    assertThat(page.locator(".verdict")).hasCount(0);
  }

  @Test
  void anAnalysisIsDeletedAfterAPageThatSaysWhatIsLost() {
    Page page = open("/");
    page.request()
        .post(
            address("/api/v1/analyses"),
            RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData("{\"text\": \"Harbour Notes\\n\\nNobody came (TASS, May 9).\"}"));
    page.navigate(address("/?analysis=harbour-notes"));
    link(page, "Delete this analysis…").click();
    assertThat(page.locator(".sheet"))
        .containsText("its 1 passage with their themes, 1 citation, and the original text");
    assertFitsAndIsAccessible(page);

    button(page, "Delete the analysis").click();

    assertThat(page).hasURL(address("/"));
    page.navigate(address("/analyses/harbour-notes/delete"));
    assertThat(heading(page, "There is no such page")).isVisible();
  }

  @Test
  void addressesOfFilesHaveTheirVersions() {
    String page = open("/").content();

    assertThat(page)
        .containsPattern("/css/base-[0-9a-f]{32}\\.css")
        .containsPattern("/webjars/htmx.org/[0-9.]+/dist/htmx.min.js");
  }

  @Test
  void theKeyboardSkipsTheAnalysis() {
    Page page = open("/");
    link(page, "Skip to the wire").press("Enter");
    page.keyboard().press("Tab");
    assertThat(link(page, "To decide")).isFocused();
  }

  @Test
  void anItemThatLeavesTheViewWithItsStateIsFollowedByTheNext() {
    Page page = browser.page(options -> options.setJavaScriptEnabled(false));
    page.navigate(address("/?state=new&tab=wire"));
    String decided = page.locator(".entry").nth(4).getAttribute("id");
    String below = page.locator(".entry").nth(5).getAttribute("id");
    page.locator("#" + decided).getByRole(AriaRole.BUTTON, named("Dismiss")).click();

    assertThat(page).hasURL(address("/?state=new&tab=wire#" + below));
    assertThat(page.locator("#" + decided)).hasCount(0);
    assertThat(page.locator("#" + below)).isInViewport();
    page.navigate(address("/items/" + decided.replace("item-", "")));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to new")).click();
  }

  @Test
  void opensOnWhatIsTaggedAndUndecided() {
    Page page = open("/");

    assertThat(link(page, "To decide")).hasAttribute("aria-current", "true");
    assertThat(page.locator(".entry").first()).isVisible();
    assertThat(page.locator(".entry.is-plain")).hasCount(0);
    assertThat(page.locator(".entry .verdict")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void theChoiceOfEverythingIsRememberedAndNoAddressMeansAnythingElseForIt(boolean script) {
    Page page = browser.page(options -> options.setJavaScriptEnabled(script));
    page.navigate(address("/"));
    link(page, "Everything").click();
    assertThat(page).hasURL(address("/?show=all"));
    assertThat(page.locator(".entry.is-plain").first()).isVisible();

    page.navigate(address("/"));
    assertThat(link(page, "Everything")).hasAttribute("aria-current", "true");
    page.navigate(address("/?theme=any&state=new"));
    assertThat(link(page, "To decide")).hasAttribute("aria-current", "true");
    page.navigate(address("/"));
    assertThat(link(page, "Everything")).hasAttribute("aria-current", "true");

    link(page, "To decide").click();
    assertThat(page).hasURL(address("/?theme=any&state=new"));
    page.navigate(address("/"));
    assertThat(link(page, "To decide")).hasAttribute("aria-current", "true");
  }

  @Test
  void pointingAtAnItemBringsItsPassageIntoView() {
    Page page = open("/?theme=any");
    Locator passage = onlyTheLastPassageIsOnAnything(page);
    assertThat(passage).not().isInViewport();

    page.locator(".entry").first().hover();

    assertThat(passage).isInViewport();
    assertThat(passage).hasClass(Pattern.compile("is-lit"));
  }

  @Test
  void theKeyboardBringsPassagesIntoViewButNotAgainstAHand() {
    Page page = open("/?theme=any");
    Locator passage = onlyTheLastPassageIsOnAnything(page);
    page.keyboard().press("j");
    assertThat(passage).isInViewport();

    page.locator(".analysis").hover();
    page.mouse().wheel(0, -20_000);
    assertThat(passage).not().isInViewport();
    page.keyboard().press("j");
    assertThat(page.locator(".entry").nth(1)).isFocused();
    page.waitForTimeout(600);
    assertThat(passage).not().isInViewport();
  }

  @Test
  void countsBesidePassagesFollowADecisionAtOnce() {
    Page page = open("/?theme=arms");
    Locator kept = page.locator(".passage[data-themes~=arms] .counts").first();
    assertThat(kept).not().containsText("kept");
    Locator first = page.locator(".entry").first();
    first.getByRole(AriaRole.BUTTON, named("Keep")).click();
    assertThat(kept).containsText("1 kept");
    first.getByRole(AriaRole.BUTTON, named("Back to new")).click();
    assertThat(kept).not().containsText("kept");
  }

  @Test
  void anItemShowsWhoElseCarriesItsStoryAndWhoWasFirst() {
    Page page = openItem("China, Russia hold consultations on strategic security in Beijing");
    Locator story = page.locator(".story li");

    assertThat(story).hasCount(2);
    assertThat(story.first()).containsText("TASS (sample)");
    assertThat(story.first()).containsText("first");
    assertThat(story.last()).containsText("this item");
    story.first().getByRole(AriaRole.LINK).click();
    assertThat(page.locator(".story li").first()).containsText("this item");
  }

  @Test
  void anItemThatIsKeptSaysAtOnceWhoDecidedIt() {
    Page page = openItem("Yuan takes larger share in China-Russia trade settlement");
    Locator item = page.locator("#item");
    assertThat(item).containsText("Nobody has decided");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep")).click();

    assertThat(page.locator(".decision .words")).hasText("kept");
    assertThat(item).not().containsText("Nobody has decided");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo kept")).click();
    assertThat(page.locator(".verdict")).hasCount(0);
  }

  @Test
  void aMistakeInASearchIsShownInItsPlaceAndKept() {
    Page page = open("/?q=Kuril+AND+(");

    assertThat(page.locator("#q")).hasValue("Kuril AND (");
    assertThat(page.locator(".problem")).containsText("column 12");
    assertThat(page.locator(".entry").first()).isVisible();
  }

  @Test
  void keysMoveAndDecide() {
    Page page = open("/?theme=any&state=new");

    page.keyboard().press("j");
    page.keyboard().press("x");

    assertThat(page.locator(".entry").first().locator(".verdict")).hasText("Dismissed");
    page.keyboard().press("u");
    assertThat(page.locator(".entry").first().locator(".verdict")).hasCount(0);
  }

  @Test
  void aPhoneGetsOneColumnWithTabs() {
    Page page = browser.page(options -> options.setViewportSize(390, 844));
    page.navigate(address("/"));

    assertThat(page.locator(".analysis")).isHidden();
    link(page, "Analysis").click();
    assertThat(page.locator(".analysis")).isVisible();
    assertThat(page.locator(".wire")).isHidden();
  }

  @ParameterizedTest
  @CsvSource({
    "/, 1440, LIGHT", "/, 1440, DARK", "/, 390, LIGHT", "/?tab=analysis, 390, DARK",
    "/?passage=3, 1440, LIGHT", "/feeds, 1440, LIGHT", "/feeds, 390, DARK", "/items/1, 390, LIGHT",
    "/nowhere, 390, DARK"
  })
  void everyPageFitsAndIsAccessible(String path, int width, ColorScheme scheme) {
    Page page = browser.page(options -> options.setViewportSize(width, 844).setColorScheme(scheme));
    page.navigate(address(path));

    Browser.assertFitsAndIsAccessible(page);
    assertThat(browser.complaints()).filteredOn(text -> !text.contains("404")).isEmpty();
  }

  /** The last passage, below the edge of the column, gets the themes of the first two items. */
  private static Locator onlyTheLastPassageIsOnAnything(Page page) {
    page.evaluate(
        """
        () => {
          const passages = [...document.querySelectorAll(".passage")];
          const themes = [...document.querySelectorAll(".entry")].slice(0, 2);
          passages.forEach((passage) => (passage.dataset.themes = "none"));
          passages.at(-1).dataset.themes = themes.map((entry) => entry.dataset.themes).join(" ");
        }
        """);
    return page.locator(".passage").last();
  }

  private Page open(String path) {
    Page page = browser.page(options -> {});
    page.navigate(address(path));
    return page;
  }

  private Page openItem(String headline) {
    Page page = open("/?q=" + URLEncoder.encode("\"" + headline + "\"", StandardCharsets.UTF_8));
    page.navigate(address("/items/" + firstItem(page)));
    return page;
  }

  private static String firstItem(Page page) {
    String id = String.valueOf(page.locator(".entry").first().getAttribute("id"));
    return id.substring(id.indexOf('-') + 1);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator link(Page page, String name) {
    var exactly = new Page.GetByRoleOptions().setName(name).setExact(true);
    return page.getByRole(AriaRole.LINK, exactly);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
