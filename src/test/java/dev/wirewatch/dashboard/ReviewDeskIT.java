package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.KeyboardModifier.SHIFT;
import static dev.wirewatch.dashboard.Browser.assertFitsAndIsAccessible;
import static dev.wirewatch.dashboard.Browser.heading;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.State;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The review desk: deciding with the item in focus, by keys, by mouse, by forms, beside others. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReviewDeskIT {

  private static final String DECISIONS = "**/decisions";

  @TempDir static Path data;

  @RegisterExtension static final Browser browser = new Browser();

  @LocalServerPort private int port;
  @Autowired private ApplicationContext program;
  @Autowired private Reviews reviews;

  private Page page;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.poll.enabled", () -> false);
  }

  @BeforeEach
  void openAPage() {
    page = browser.page(options -> {});
  }

  @Test
  void sixtyKeysLeaveSixtyDecided() throws Exception {
    Bulletins bulletins = open("Sixty", 70);

    for (int i = 0; i < 30; i++) {
      press("s", "x");
    }

    waitUntilSent();
    assertThat(bulletins.states())
        .isEqualTo(Map.of(State.KEPT, 30L, State.DISMISSED, 30L, State.NEW, 10L));
    assertThat(bulletins.all()).allMatch(item -> bulletins.decisions(item) <= 1);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theLineInFocusIsMarkedAndItsItemShownWhole() throws Exception {
    Bulletins bulletins = open("Focus", 3);
    List<Item> items = bulletins.all();

    assertThat(current()).hasAttribute("data-item", id(items.getFirst()));
    press("j");

    assertThat(page.locator("[data-item][aria-current=true]")).hasCount(1);
    assertThat(current()).hasAttribute("data-item", id(items.get(1)));
    assertThat(focus()).hasAttribute("data-item", id(items.get(1)));
    assertThat(focus().locator("h2 mark").first()).isVisible();
    assertThat(focus()).containsText("In the analysis");
    assertThat(focus().locator(".about")).containsText("Kuril");
    press("k");
    assertThat(current()).hasAttribute("data-item", id(items.getFirst()));
  }

  @Test
  void anAddressWithAnItemAloneShowsIt() throws Exception {
    Item item = Bulletins.of(program, "Alone", 3).all().get(2);

    page.navigate(address("/review?item=" + item.id()));

    assertThat(focus()).hasAttribute("data-item", id(item));
  }

  @ParameterizedTest
  @CsvSource({"keep,S", "dismiss,X", "undo,U", "next,J", "previous,K", "note,N"})
  void everyKeyStandsAtItsButton(String key, String letter) throws Exception {
    open("Shortcuts" + letter, 1);

    assertThat(page.locator("#focus [data-key=" + key + "]"))
        .hasAttribute("aria-keyshortcuts", letter);
  }

  @Test
  void keysWorkByTheirPlaceToo() throws Exception {
    Bulletins bulletins = open("Russian", 3);

    type("о", "KeyJ");
    assertThat(current()).hasAttribute("data-item", id(bulletins.all().get(1)));
    type("ы", "KeyS");
    type("S", "KeyS");

    waitUntilSent();
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, 2L, State.NEW, 1L));
  }

  @Test
  void atTheEndOfTheQueueNoKeyChangesWhatWasDecided() throws Exception {
    Bulletins bulletins = open("End", 2);

    press("s", "s", "x", "s");

    assertThat(heading(page, "The end of the queue")).isVisible();
    waitUntilSent();
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, 2L));
    assertFitsAndIsAccessible(page);
  }

  @Test
  void decisionsAreTakenBackOneAfterTheOther() throws Exception {
    Bulletins bulletins = open("Undo", 4);

    press("s", "x", "s");
    press("u");
    button(page.locator("#done"), "Undo").click();

    waitUntilSent();
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, 1L, State.NEW, 3L));
    Item second = bulletins.all().get(1);
    assertThat(current()).hasAttribute("data-item", id(second));
    assertThat(reviews.of(second.id())).extracting(Decision::undoneAt).doesNotContainNull();
  }

  @Test
  void withoutAConnectionDecisionsWaitAndAreSentOnce() throws Exception {
    Bulletins bulletins = open("Offline", 4);
    page.route(DECISIONS, Route::abort);
    page.route("**/undo", Route::abort);

    press("s", "x", "s", "u");

    assertThat(page.locator("[data-unsent]")).hasAttribute("data-unsent", "4");
    assertThat(page.locator("[data-unsent]")).hasText("4 not sent yet");
    page.reload();
    assertThat(page.locator("[data-unsent]")).hasText("4 not sent yet");
    assertFitsAndIsAccessible(page);
    assertThat(bulletins.states()).isEqualTo(Map.of(State.NEW, 4L));
    page.unroute(DECISIONS);
    page.unroute("**/undo");
    comeOnline();

    assertThat(page.locator("[data-unsent]")).hasCount(0);
    assertThat(bulletins.states())
        .isEqualTo(Map.of(State.KEPT, 1L, State.DISMISSED, 1L, State.NEW, 2L));
    assertThat(bulletins.all()).allMatch(item -> bulletins.decisions(item) <= 1);
  }

  @Test
  void whatSomebodyElseLeftUnsentIsNeitherSentNorShown() throws Exception {
    Bulletins bulletins = open("Others", 1);
    page.route(DECISIONS, Route::abort);
    press("s");
    assertThat(page.locator("[data-unsent]")).hasText("1 not sent yet");
    page.evaluate(
        """
        () => {
          const [name] = Object.keys(localStorage);
          const entry = JSON.parse(localStorage.getItem(name));
          localStorage.setItem(name, JSON.stringify({ ...entry, who: "anna" }));
        }
        """);
    page.unroute(DECISIONS);

    page.reload();
    comeOnline();

    assertThat(page.locator("[data-unsent]")).hasCount(0);
    press("x");
    page.waitForCondition(() -> page.evaluate("localStorage.length").equals(1));
    assertThat(bulletins.states()).isEqualTo(Map.of(State.DISMISSED, 1L));
    page.evaluate("localStorage.clear()");
  }

  @Test
  void whatAnotherDecidesShows() throws Exception {
    Bulletins bulletins = open("Live", 3);
    Item second = bulletins.all().get(1);
    page.waitForResponse("**/standings?*", () -> page.reload());

    reviews.decide(second.id(), State.DISMISSED, Set.of(), Set.of(), null);

    assertThat(line(second).locator(".verdict")).hasText(Pattern.compile("Dismissed"));
    press("s");
    assertThat(current()).hasAttribute("data-item", id(bulletins.all().get(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Leave it to local editor", "Decide again: kept"})
  void whereAnotherHasDecidedMeanwhileBothAreShownAndThePersonChooses(String choice)
      throws Exception {
    // Before the page is there: it asks how its items stand as soon as it listens.
    page.route("**/standings?*", Route::abort);
    Bulletins bulletins = open("Both" + choice.length(), 2);
    Item item = bulletins.all().getFirst();
    Decision theirs = reviews.decide(item.id(), State.DISMISSED, Set.of(), Set.of(), "Old news");

    press("s");

    Locator line = line(item);
    assertThat(line.locator(".refusal"))
        .containsText("local editor dismissed it: “Old news” while you decided: kept.");
    assertThat(line.locator(".verdict")).hasText("Dismissed by local editor");
    assertThat(current()).hasAttribute("data-item", id(bulletins.all().get(1)));
    assertFitsAndIsAccessible(page);
    if (choice.startsWith("Leave")) {
      button(line, choice).click();
    } else {
      Request sent = page.waitForRequest(DECISIONS, () -> button(line, choice).click());
      assertThat(sent.postData()).contains("\"basedOn\":" + theirs.id());
    }
    assertThat(line.locator(".refusal")).hasCount(0);
    waitUntilSent();
    boolean left = choice.startsWith("Leave");
    assertThat(bulletins.states())
        .containsEntry(left ? State.DISMISSED : State.KEPT, 1L)
        .containsEntry(State.NEW, 1L);
    // What is asked while the page closes would else be answered in the next test.
    page.unrouteAll();
  }

  @Test
  void keysCanBeOtherLettersInOneBrowser() throws Exception {
    Bulletins bulletins = open("Letters", 2);
    page.navigate(address("/keys"));
    button(page.locator(".keys div").filter(hasText("keep, and go on")), "Change").click();
    press("y");
    assertThat(page.locator("#content kbd[data-key=keep]")).hasText("Y");
    assertFitsAndIsAccessible(page);
    page.navigate(address(bulletins.review()));

    press("s", "y");

    assertThat(page.locator(".line").first().locator(".verdict")).hasText("Kept");
    assertThat(page.locator(".keep")).hasAttribute("aria-keyshortcuts", "Y");
    page.evaluate("localStorage.removeItem('keys')");
    waitUntilSent();
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, 1L, State.NEW, 1L));
  }

  @Test
  void selectedItemsAreDecidedAtOnceAndTakenBackAtOnce() throws Exception {
    Bulletins bulletins = open("Some", 6);
    page.locator(".pick").nth(1).click();
    page.locator(".pick").nth(3).click(new Locator.ClickOptions().setModifiers(List.of(SHIFT)));
    assertThat(page.locator(".bulk-count")).hasText("3 selected:");
    assertFitsAndIsAccessible(page);

    button(page.locator("#bulk"), "Dismiss").click();

    assertThat(page.locator(".bulk-count")).hasText("Dismissed: 3 of 3");
    assertThat(page.locator(".line .verdict")).hasCount(3);
    // As when some other part of the page has come from the server.
    page.evaluate("document.body.dispatchEvent(new Event('htmx:afterSettle', {bubbles: true}))");
    assertThat(page.locator(".bulk-count")).hasText("Dismissed: 3 of 3");
    assertThat(bulletins.states()).isEqualTo(Map.of(State.DISMISSED, 3L, State.NEW, 3L));
    button(page.locator("#bulk"), "Undo all").click();
    assertThat(page.locator(".bulk-count")).hasText("Taken back: 3 of 3");
    assertThat(bulletins.states()).isEqualTo(Map.of(State.NEW, 6L));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void allThatMatchAreDecided(boolean script) throws Exception {
    Bulletins bulletins = Bulletins.of(program, "All" + script, 60);
    page = browser.page(options -> options.setJavaScriptEnabled(script));
    page.navigate(address(bulletins.review()));
    if (script) {
      press("e");
    }

    page.getByLabel("all 60 that match this view").check();
    button(page.locator("#bulk"), "Keep").click();

    if (script) {
      assertThat(page.locator(".bulk-count")).hasText("Kept: 60 of 60");
    }
    page.waitForCondition(() -> {
      page.reload();
      return page.locator(".line").count() == 0;
    });
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, 60L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"newest", "oldest", "theme", "likely"})
  void theOrderIsKept(String order) throws Exception {
    Bulletins bulletins = Bulletins.of(program, "Order" + order, 12);
    List<Item> items = bulletins.all();
    for (Item item : items.subList(0, 10)) {
      State state = item.id() % 2 == 0 ? State.KEPT : State.DISMISSED;
      reviews.decide(item.id(), state, Set.of(), Set.of(), null);
    }
    page.navigate(address(bulletins.review()));
    page.locator("#f-order").selectOption(order);
    assertThat(page).hasURL(Pattern.compile("order=" + order));

    page.navigate(address(bulletins.review()));

    assertThat(page.locator("#f-order")).hasValue(order);
    assertThat(page.locator(".line")).hasCount(2);
    assertFitsAndIsAccessible(page);
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void aDecisionAboutAnItemThatIsGoneIsSaidAndTheNextComesUp() throws Exception {
    Bulletins bulletins = open("Gone", 2);
    bulletins.deleteWithItems();

    press("s");

    assertThat(page.locator("#warned")).containsText("not there any more");
    assertThat(page.locator(".line").first().locator(".refusal")).isVisible();
    assertThat(page.locator(".line").nth(1)).hasAttribute("aria-current", "true");
    page.evaluate("localStorage.clear()");
  }

  @Test
  void aThemeIsAddedByTwoLettersAndEnterAndTakenAway() throws Exception {
    Bulletins bulletins = open("Themes", 2);
    press("t");
    page.keyboard().type("ar");
    press("Enter");

    assertThat(focus().locator(".reasons .tag")).hasCount(2);
    Item item = bulletins.all().getFirst();
    assertThat(item.tags()).extracting(tag -> tag.themeId()).contains("kuriles", "arms");
    assertThat(current()).hasAttribute("data-item", id(item));
    press("r");
    assertFitsAndIsAccessible(page);
    page.keyboard().type("ku");
    press("Enter");
    assertThat(focus().locator(".reasons .tag")).hasCount(1);
  }

  @Test
  void aNoteThatWasBegunSurvivesAReloadAndOneThatIsTooLongIsSaidBefore() throws Exception {
    Bulletins bulletins = open("Notes", 2);
    press("n");
    page.keyboard().type("sjx ask the harbour master");
    page.reload();
    Locator note = page.locator(".note-text");
    assertThat(note).hasValue("sjx ask the harbour master");
    String text = "long ".repeat(2_001);
    note.fill(text);
    assertThat((String) note.evaluate("field => field.validationMessage")).contains("10000");

    note.fill("Ask the harbour master");
    note.press("Control+Enter");

    assertThat(focus().locator(".thread-note .note-words")).hasText("Ask the harbour master");
    assertThat(note).hasValue("");
    assertThat(bulletins.states()).isEqualTo(Map.of(State.NEW, 2L));
  }

  @Test
  void formsDecideAndGoOnWithoutScript() throws Exception {
    Bulletins bulletins = Bulletins.of(program, "Plain", 3);
    page = browser.page(options -> options.setJavaScriptEnabled(false));
    page.navigate(address(bulletins.review()));
    List<Item> items = bulletins.all();

    focus().locator("button.keep").click();
    assertThat(focus()).hasAttribute("data-item", id(items.get(1)));
    Browser.link(page, "Next J").click();
    assertThat(focus()).hasAttribute("data-item", id(items.get(2)));
    page.locator(".line .headline").first().click();

    assertThat(focus()).hasAttribute("data-item", id(items.get(1)));
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, 1L, State.NEW, 2L));
  }

  @Test
  void thePlaceIsKeptOverAReload() throws Exception {
    Bulletins bulletins = open("Place", 60);
    for (int i = 0; i < 54; i++) {
      press("j");
    }
    Item item = bulletins.all().get(54);
    assertThat(current()).hasAttribute("data-item", id(item));

    page.reload();

    assertThat(focus()).hasAttribute("data-item", id(item));
    assertThat(current()).hasAttribute("data-item", id(item));
    assertThat(current()).isInViewport();
  }

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
  void everyStateFitsAndIsAccessible(int width, ColorScheme scheme) throws Exception {
    Bulletins bulletins = Bulletins.of(program, "Fits" + width + scheme, 3);
    page = browser.page(options -> options.setViewportSize(width, 844).setColorScheme(scheme));

    page.navigate(address(bulletins.review()));
    assertFitsAndIsAccessible(page);
    page.locator(".line .headline").first().click();
    assertThat(focus()).isVisible();
    assertFitsAndIsAccessible(page);
    page.locator("#focus .keep").click();
    assertFitsAndIsAccessible(page);
    waitUntilSent();
    page.navigate(address("/review?q=nothinglikethis"));
    assertFitsAndIsAccessible(page);
    assertThat(browser.complaints()).isEmpty();
  }

  private Bulletins open(String outlet, int items) throws Exception {
    Bulletins bulletins = Bulletins.of(program, outlet, items);
    page.navigate(address(bulletins.review()));
    return bulletins;
  }

  private void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** Presses a key as the system reports it for a layout. */
  private void type(String key, String place) {
    var event = new JsonObject();
    event.addProperty("type", "keyDown");
    event.addProperty("key", key);
    event.addProperty("code", place);
    var system = page.context().newCDPSession(page);
    system.send("Input.dispatchKeyEvent", event);
    system.detach();
  }

  private void comeOnline() {
    page.context().setOffline(true);
    page.context().setOffline(false);
  }

  private void waitUntilSent() {
    page.waitForCondition(() -> page.evaluate("localStorage.length").equals(0));
  }

  private Locator current() {
    return page.locator(".line[aria-current=true]");
  }

  private Locator focus() {
    return page.locator(".focus-item");
  }

  private Locator line(Item item) {
    return page.locator(".line[data-item='" + item.id() + "']");
  }

  private static Locator button(Locator within, String name) {
    return within.locator("button", new Locator.LocatorOptions().setHasText(name));
  }

  private static String id(Item item) {
    return String.valueOf(item.id());
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
