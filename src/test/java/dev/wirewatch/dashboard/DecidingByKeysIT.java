package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Deciding with single keys: which keys count, on which item, and what becomes of the decision. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DecidingByKeysIT {

  private static final String DECISIONS = "**/decisions";

  // Their names, and key and place for j and for s.
  private static final List<String> LAYOUTS =
      List.of(
          "Russian о KeyJ ы KeyS",
          "capitals J KeyJ S KeyS",
          "Russian-capitals О KeyJ Ы KeyS",
          "Dvorak j KeyC s Semicolon",
          "Hebrew ח KeyJ ד KeyS",
          "Arabic ت KeyJ س KeyS",
          "Thai ่ KeyJ ห KeyS",
          "full-width ｊ KeyJ ｓ KeyS");

  @TempDir static Path data;

  @RegisterExtension static final Browser browser = new Browser();

  @LocalServerPort private int port;
  @Autowired private ApplicationContext program;

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

  @AfterEach
  void close() {
    page.context().close();
  }

  @Test
  void sixtyDecisionsByKeysLeaveSixtyDecided() throws Exception {
    Bulletins bulletins = open("Sixty", 70);

    for (int i = 0; i < 30; i++) {
      press("j", "s");
    }
    assertThat(page.locator(".entry")).hasCount(70);
    for (int i = 0; i < 30; i++) {
      press("x");
    }

    waitUntilSent();
    assertThat(bulletins.states())
        .isEqualTo(Map.of(State.KEPT, 30L, State.DISMISSED, 30L, State.NEW, 10L));
    assertThat(bulletins.all()).allMatch(item -> bulletins.decisions(item) <= 1);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void noKeyChangesTheLastDecisionAtTheEndOfTheList() throws Exception {
    Bulletins bulletins = open("End", 2);

    press("j", "s", "s", "x", "s", "j", "x");

    assertThat(page.locator("#said"))
        .hasText("No item is chosen. The key j moves to the next one.");
    waitUntilSent();
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, 2L));
    press("k", "x");
    waitUntilSent();
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, 1L, State.DISMISSED, 1L));
  }

  @Test
  void aDecisionIsTakenBackRightAfterIt() throws Exception {
    Bulletins bulletins = open("Back", 3);

    press("j", "s", "x", "u");

    waitUntilSent();
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, 1L, State.NEW, 2L));
    assertThat(entry(1)).hasClass(Pattern.compile("is-current"));
  }

  @Test
  void keysWorkInEveryLayout() throws Exception {
    Bulletins bulletins = open("Layouts", LAYOUTS.size());

    for (String layout : LAYOUTS) {
      String[] keys = layout.split(" ");
      type(keys[1], keys[2], 0);
      type(keys[3], keys[4], 0);
      assertThat(page.locator(".verdict").nth(LAYOUTS.indexOf(layout))).hasText("Kept");
    }

    waitUntilSent();
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, (long) LAYOUTS.size()));
  }

  @Test
  void keysThatMeanSomethingElseAreLeftAlone() throws Exception {
    Bulletins bulletins = open("Alone", 2);
    press("j");

    type("h", "KeyJ", 0);
    type("o", "KeyS", 1);
    type("s", "KeyS", 2);
    type("s", "KeyS", 4);
    page.evaluate(
        """
        for (const about of [{ key: "s", isComposing: true }, { key: "Process", keyCode: 229 }]) {
          document.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", { code: "KeyS", bubbles: true, ...about }));
        }
        """);
    page.locator("#q").fill("");
    page.locator("#q").press("s");
    page.locator("#f-lang").press("x");

    assertThat(page.locator("#q")).hasValue("s");
    assertThat(bulletins.states()).isEqualTo(Map.of(State.NEW, 2L));
    assertThat(page.locator(".verdict")).hasCount(0);
  }

  @Test
  void aKeyHeldDownAndASecondClickDecideOnce() throws Exception {
    Bulletins bulletins = open("Twice", 4);

    press("j");
    page.keyboard().down("s");
    page.keyboard().down("s");
    page.keyboard().up("s");
    entry(2).locator(".keep").dblclick();

    waitUntilSent();
    assertThat(bulletins.states()).isEqualTo(Map.of(State.KEPT, 2L, State.NEW, 2L));
    assertThat(bulletins.all()).allMatch(item -> bulletins.decisions(item) <= 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keysCanBeSwitchedOff(boolean script) throws Exception {
    Bulletins bulletins = Bulletins.of(program, "Switch" + script, 2);
    close();
    page = browser.page(options -> options.setJavaScriptEnabled(script));
    page.navigate(address(bulletins.path()));

    Browser.link(page, "Keys ?").click();
    Browser.button(page, "Switch keys off").click();
    assertThat(page.getByText("Single keys are off in this browser.")).isVisible();
    page.navigate(address(bulletins.path()));
    press("?", "j", "s");

    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertThat(bulletins.states()).isEqualTo(Map.of(State.NEW, 2L));
    Browser.link(page, "Keys").click();
    Browser.button(page, "Switch keys on").click();
    assertThat(page.getByText("Single keys are on in this browser.")).isVisible();
  }

  @Test
  void decisionsWithoutAConnectionAreKeptAndSentOnce() throws Exception {
    Bulletins bulletins = open("Offline", 3);
    page.route(DECISIONS, Route::abort);

    press("j", "s", "x");

    assertThat(page.locator("#unsent")).hasText("2 not sent yet");
    assertThat(page.locator("#warned")).containsText("could not be reached");
    page.reload();
    assertThat(page.locator("#unsent")).hasText("2 not sent yet");
    assertThat(entry(0).locator(".verdict")).hasText("Kept, not sent yet");
    Browser.assertFitsAndIsAccessible(page);
    assertThat(bulletins.states()).isEqualTo(Map.of(State.NEW, 3L));

    page.unroute(DECISIONS);
    comeOnline();

    assertThat(page.locator("#unsent")).isHidden();
    assertThat(entry(0).locator(".verdict")).hasText("Kept");
    assertThat(bulletins.states())
        .isEqualTo(Map.of(State.KEPT, 1L, State.DISMISSED, 1L, State.NEW, 1L));
  }

  @Test
  void aNoteWithoutAConnectionIsKeptToo() throws Exception {
    Bulletins bulletins = open("Noted", 1);
    page.navigate(address("/items/" + bulletins.all().getFirst().id()));
    page.route("**/api/v1/items/*/notes", Route::abort);

    page.getByLabel("Note").fill("Ask the harbour master");
    Browser.button(page, "Add note").click();

    assertThat(page.locator("#unsent")).hasText("1 not sent yet");
    page.unroute("**/api/v1/items/*/notes");
    comeOnline();
    assertThat(page.locator(".thread-note .note-words")).hasText("Ask the harbour master");
    assertThat(page.locator("#unsent")).isHidden();
  }

  @Test
  void anotherTabShowsTheDecision() throws Exception {
    Bulletins bulletins = open("Tabs", 2);
    Page other = page.context().newPage();
    other.navigate(address(bulletins.path()));

    press("j", "x");

    assertThat(other.locator(".entry .verdict")).hasText("Dismissed");
    other.close();
  }

  @Test
  void aDecisionWhoseAnswerWasLostIsNotMadeAgain() throws Exception {
    Bulletins bulletins = open("Lost", 1);
    page.route(
        DECISIONS,
        route -> {
          route.fetch();
          route.abort();
        });
    press("j", "s");
    assertThat(page.locator("#unsent")).hasText("1 not sent yet");
    page.unroute(DECISIONS);
    page.route(DECISIONS, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    comeOnline();
    page.unroute(DECISIONS);
    comeOnline();

    assertThat(page.locator("#unsent")).isHidden();
    Item item = bulletins.all().getFirst();
    assertThat(item.state()).isEqualTo(State.KEPT);
    assertThat(bulletins.decisions(item)).isEqualTo(1);
  }

  @Test
  void aRefusedDecisionIsSaidAndTheItemPutBack() throws Exception {
    Bulletins bulletins = open("Refused", 2);
    bulletins.deleteWithItems();

    press("j", "s");

    assertThat(entry(0).locator(".refusal")).containsText("not there any more");
    assertThat(entry(0).locator(".verdict")).hasCount(0);
    assertThat(page.locator("#unsent")).hasText("1 refused");
    page.locator("#unsent").click();
    Browser.button(page, "Forget it").click();
    assertThat(page.locator("#unsent")).isHidden();
  }

  @Test
  void thePlaceIsKeptForWhoComesBackFromAnItem() throws Exception {
    open("Place", 60);
    Browser.link(page, "Older items").click();
    entry(54).locator(".byline").click();
    press("j");
    assertThat(entry(55)).isFocused();
    Object top = top(entry(55));

    press("d");
    page.waitForURL(Pattern.compile("/items/"));
    page.goBack();
    assertThat(entry(55)).isFocused();
    assertThat(top(entry(55))).isEqualTo(top);

    press("d");
    page.waitForURL(Pattern.compile("/items/"));
    press("s");
    waitUntilSent();
    Browser.link(page, "Back to the wire").click();
    assertThat(entry(55)).isFocused();
    assertThat(entry(55).locator(".verdict")).hasText("Kept");
    assertThat(top(entry(55))).isEqualTo(top);
    press("j");
    assertThat(entry(56)).isFocused();
  }

  private Bulletins open(String outlet, int items) throws Exception {
    Bulletins bulletins = Bulletins.of(program, outlet, items);
    page.navigate(address(bulletins.path()));
    return bulletins;
  }

  private void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** Presses a key as the system reports it for a layout. */
  private void type(String key, String place, int modifiers) {
    var event = new JsonObject();
    event.addProperty("type", "keyDown");
    event.addProperty("key", key);
    event.addProperty("code", place);
    event.addProperty("modifiers", modifiers);
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

  private static Object top(Locator entry) {
    return entry.evaluate("e => Math.round(e.getBoundingClientRect().top)");
  }

  private Locator entry(int number) {
    return page.locator(".entry").nth(number);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
