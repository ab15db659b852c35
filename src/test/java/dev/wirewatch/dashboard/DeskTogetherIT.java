package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.wirewatch.access.DeskWithPeople;
import dev.wirewatch.access.Visitor;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Several people at one review desk, each in a browser. */
class DeskTogetherIT extends DeskWithPeople {

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Autowired private ApplicationContext program;

  private String vera;
  private String igor;
  private Visitor igorsCalls;

  @BeforeEach
  void twoReviewers() {
    vera = newName();
    igor = "igor" + newName();
    signedIn(vera, "reviewer");
    igorsCalls = signedIn(igor, "reviewer");
  }

  private Page page(String name, boolean script, int width, ColorScheme colours) {
    Page page =
        BROWSER.page(options ->
            options
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setJavaScriptEnabled(script));
    Browser.signIn(page, name, PASSWORD);
    return page;
  }

  private Page page(String name, boolean script) {
    return page(name, script, 1440, ColorScheme.LIGHT);
  }

  private static Locator line(Page page, Item item) {
    return page.locator(".line[data-item='" + item.id() + "']");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsTakenIsOnesOwnAndTheOthersSeeIt(boolean script) throws Exception {
    Bulletins bulletins = Bulletins.of(program, newName(), 25);
    Page veras = page(vera, script);
    Page igors = page(igor, true);
    igors.navigate(bulletins.review());
    veras.navigate(bulletins.review());

    if (script) {
      veras.keyboard().press("a");
    } else {
      veras.locator(".take").click();
    }

    assertThat(veras.locator(".notice")).containsText("20 items are yours for 15 minutes");
    assertThat(veras.locator(".line .aside")).hasCount(20);
    assertThat(veras.locator(".line .aside").first()).containsText("yours until");
    assertThat(igors.locator(".line .aside").first()).containsText("with " + vera);
    assertThat(igors.locator(".line .aside")).hasCount(20);
    igors.locator(".take").click();
    assertThat(igors.locator(".notice")).containsText("5 items are yours");
    Browser.button(veras, "Give back").click();
    assertThat(veras.locator(".notice")).containsText("Given back");
    Browser.link(igors, "With nobody").click();
    assertThat(igors.locator(".line")).hasCount(20);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itemsAreGivenToAColleagueWithAWord(boolean script) throws Exception {
    Bulletins bulletins = Bulletins.of(program, newName(), 3);
    Page veras = page(vera, script);
    veras.navigate(bulletins.review());
    Item item = bulletins.all().get(1);
    line(veras, item).locator(".pick").check();
    veras.locator("#bulk [name=to]").selectOption(igor);
    veras.locator("#bulk [name=note]").fill("Ты был на Итурупе");

    veras.locator("#bulk").getByText("Give").click();

    assertThat(veras.locator(".notice")).hasText("1 item is now with " + igor + ".");
    Page igors = page(igor, script);
    igors.navigate("/review?assigned=mine");
    assertThat(igors.locator(".line")).hasCount(1);
    assertThat(igors.locator(".aside-of")).containsText("Ты был на Итурупе");
  }

  @Test
  void copiesAreOfferedTheDecisionAndTheAnswerIsRemembered() throws Exception {
    String first = newName();
    Bulletins bulletins = Bulletins.of(program, first, 3);
    Bulletins copies = Bulletins.of(program, newName(), first, 3);
    Page veras = page(vera, true);
    veras.navigate("/review?state=new&q=" + first);
    assertThat(veras.locator(".line")).hasCount(3);

    veras.keyboard().press("s");
    assertThat(veras.locator("#copies")).containsText("Its copy too?");
    Browser.assertFitsAndIsAccessible(veras);
    Browser.button(veras, "Them too").click();
    assertThat(veras.locator("#copies")).containsText("Its copy kept too.");
    veras.waitForCondition(() -> kept(bulletins) == 1 && kept(copies) == 1);
    Browser.button(veras, "Undo these").click();
    veras.waitForCondition(() -> kept(bulletins) + kept(copies) == 1);

    veras.keyboard().press("s");
    Browser.button(veras, "Always").click();
    veras.waitForCondition(() -> kept(bulletins) + kept(copies) == 3);
    veras.reload();
    veras.locator(".line[data-copies]").click();
    veras.keyboard().press("s");
    veras.waitForCondition(() -> kept(bulletins) + kept(copies) == 5);
    veras.navigate("/preferences");
    assertThat(veras.locator("#in-copies")).hasValue("always");
  }

  private static long kept(Bulletins bulletins) {
    return bulletins.states().getOrDefault(State.KEPT, 0L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCopyThatComesLaterIsOfferedWhatWasDecided(boolean script) throws Exception {
    String first = newName();
    Item decided = Bulletins.of(program, first, 1).all().getFirst();
    igorsCalls.post("/api/v1/items/" + decided.id() + "/decisions", Map.of("state", "kept"));
    Bulletins copies = Bulletins.of(program, newName(), first, 1);
    Item copy = copies.all().getFirst();
    Page veras = page(vera, script);
    veras.navigate("/review?item=" + copy.id());
    assertThat(veras.locator(".of-story")).containsText(first + "’s item was kept by " + igor);

    Browser.button(veras, "Keep this too").click();

    veras.waitForCondition(() -> kept(copies) == 1);
  }

  @Test
  void withoutScriptAnotherDecisionIsShownAndNotOverruledUnseen() throws Exception {
    Bulletins bulletins = Bulletins.of(program, newName(), 1);
    long item = bulletins.all().getFirst().id();
    Page veras = page(vera, false);
    veras.navigate("/review?item=" + item);
    igorsCalls.post("/api/v1/items/" + item + "/decisions", Map.of("state", "kept"));

    veras.locator(".focus-bar .dismiss").click();

    assertThat(veras.locator(".notice")).containsText("Yours was not made: " + igor + " decided");
    assertThat(veras.locator(".focus-bar .verdict")).hasText("Kept");
    veras.locator(".focus-bar .dismiss").click();
    veras.waitForCondition(() -> bulletins.allAre(State.DISMISSED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"decision", "batch"})
  void whatTheLogTellsIsTakenBackFromThere(String what) throws Exception {
    Bulletins bulletins = Bulletins.of(program, newName(), 2);
    long item = bulletins.all().getFirst().id();
    boolean batch = what.equals("batch");
    igorsCalls.post(
        batch ? "/api/v1/decisions" : "/api/v1/items/" + item + "/decisions",
        batch ? Map.of("items", List.of(item), "state", "kept") : Map.of("state", "kept"));
    Page veras = page(vera, false);
    veras.waitForCondition(() -> kept(bulletins) == 1);
    veras.navigate("/log?who=" + igor + "&what=" + what);

    veras.locator(".decide-in-log button").first().click();

    veras.waitForCondition(() -> kept(bulletins) == 0);
  }

  @Test
  void whoLooksAtAnItemIsShownToOthersAlone() throws Exception {
    Bulletins bulletins = Bulletins.of(program, newName(), 3);
    Item first = bulletins.all().getFirst();
    Item second = bulletins.all().get(1);
    Page veras = page(vera, true);
    Page igors = page(igor, true);
    igors.navigate(bulletins.review());
    veras.navigate(bulletins.review());
    assertThat(line(igors, first).locator(".presence")).hasText(vera + " looks at it");
    assertThat(line(veras, first).locator(".presence")).hasText(igor + " looks at it");
    assertThat(line(igors, first).locator(".presence")).isVisible();
    assertThat(igors.locator(".focus-item .presence")).hasText(vera + " looks at it too");
    assertThat(igors.locator(".focus-item .presence")).isVisible();
    Browser.assertFitsAndIsAccessible(igors);

    veras.keyboard().press("j");

    assertThat(line(igors, second).locator(".presence")).hasText(vera + " looks at it");
    assertThat(line(igors, first).locator(".presence")).hasCount(0);
    veras.navigate("/keys");
    assertThat(igors.locator(".presence")).hasCount(0);
  }

  @Test
  void whoIsMentionedHearsOfItAndFindsTheNote() throws Exception {
    Item item = Bulletins.of(program, newName(), 2).all().getFirst();
    Page veras = page(vera, true);
    veras.navigate("/review?item=" + item.id());
    Locator note = veras.locator(".note-text");
    note.pressSequentially("Was this seen before, @" + igor.substring(0, igor.length() - 1));
    assertThat(veras.locator(".names button").first()).isVisible();
    note.press("Tab");
    note.press("Control+Enter");
    assertThat(veras.locator(".thread-note .note-words").first())
        .containsText("@" + igor.charAt(0));
    igorsCalls.post(
        "/api/v1/items/" + item.id() + "/notes", Map.of("text", "Нет. @" + vera + " @" + igor));
    Page igors = page(igor, true);
    veras.reload();
    assertThat(veras.locator(".mentions")).hasAttribute("data-mentions", "1");

    veras.locator(".mentions").click();

    assertThat(veras.locator(".found-note.is-unread")).hasCount(1);
    assertThat(veras.locator(".found-note")).containsText("Нет.");
    Browser.assertFitsAndIsAccessible(veras);
    Browser.button(veras, "All of these are read").click();
    assertThat(veras.locator(".mentions")).hasCount(0);
    veras.getByPlaceholder("Words in notes").fill("нет @" + igor.toUpperCase(Locale.ROOT));
    Browser.button(veras, "Search").click();
    assertThat(veras.locator(".found-note")).hasCount(1);
    igors.navigate("/review/notes?q=nobodywroteofthis");
    assertThat(igors.locator(".empty")).containsText("No note holds all of these words");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNoteIsChangedAndTakenBackByItsAuthorAlone(boolean script) throws Exception {
    Item item = Bulletins.of(program, newName(), 1).all().getFirst();
    igorsCalls.post("/api/v1/items/" + item.id() + "/notes", Map.of("text", "Igor’s word"));
    Page veras = page(vera, script);
    veras.navigate("/review?item=" + item.id());
    veras.locator(".note-text").fill("First word");
    Browser.button(veras, "Add note").click();
    assertThat(veras.locator(".thread-note")).hasCount(2);
    assertThat(veras.locator(".note-own")).hasCount(1);

    veras.locator(".note-own summary").click();
    veras.locator(".note-own textarea").fill("Second word");
    Browser.button(veras, "Save").click();

    assertThat(veras.locator(".thread-note").last()).containsText("Second word");
    veras.getByText("changed", new Page.GetByTextOptions().setExact(false)).first().click();
    assertThat(veras.locator(".thread-note").last()).containsText("First word");
    veras.locator(".note-own summary").click();
    Browser.button(veras, "Take back").click();
    assertThat(veras.locator(".notice")).containsText("Second word");
    assertThat(veras.locator(".thread-note")).hasCount(1);
  }

  @ParameterizedTest
  @CsvSource({"1440, DARK", "390, LIGHT"})
  void pagesFitAndAreAccessible(int width, ColorScheme colours) throws Exception {
    Bulletins bulletins = Bulletins.of(program, newName(), 2);
    Item item = bulletins.all().getFirst();
    igorsCalls.post(
        "/api/v1/items/" + item.id() + "/notes",
        Map.of("text", "@" + vera + " Сравни 与去年相比 " + "word ".repeat(60)));
    igorsCalls.post("/api/v1/assignments", Map.of("items", List.of(item.id()), "to", vera));
    Page page = page(vera, true, width, colours);
    for (String path :
        new String[] {
          bulletins.review(),
          "/review?item=" + item.id(),
          "/review/notes",
          "/review/shift",
          "/review/agreement",
          "/review/notes?mentions=me",
          "/items/" + item.id()
        }) {
      page.navigate(path);
      Browser.assertFitsAndIsAccessible(page);
    }
    org.assertj.core.api.Assertions.assertThat(BROWSER.complaints()).isEmpty();
  }
}
