package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.backtest.Backtests;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.edit.ThemeEditor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

/** Tunes themes and vocabularies on the workbench as an analyst does. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class WorkbenchIT {

  @TempDir static Path data;

  @RegisterExtension static final Browser browser = new Browser();

  @LocalServerPort private int port;
  @Autowired private Items items;
  @Autowired private Themes themes;
  @Autowired private ThemeEditor editor;
  @Autowired private Backtests backtests;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.poll.enabled", () -> false);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDraftIsTriedAndSaved(boolean script) {
    String id = theme("tried-" + script, "Kuril* OR Курил*");
    Page page = page(script, "/themes/" + id + "/edit");
    assertThat(page.locator(".rule-ink")).isVisible(new IsVisibleOptions().setVisible(script));
    page.getByLabel("Rule").first().fill("Kuril*");
    page.getByLabel("Test headlines").fill("match ru: Курилы\nignore: Japan");
    Browser.button(page, "Try").click();
    var test = backtests.theme(id, "Kuril*", Map.of(), null);
    assertThat(test.counts().lost()).isPositive();
    assertThat(page.locator(".tally div").nth(1))
        .containsText(String.valueOf(test.counts().lost()));
    assertThat(page.locator(".side mark").first()).isVisible();
    assertThat(page.getByText("1 of 2 test headlines fail.")).isVisible();
    assertThat(page.getByLabel("Rule").first()).hasValue("Kuril*");
    page.getByLabel("Why").fill("English only");
    Browser.button(page, "Save").click();
    page.waitForURL(Pattern.compile("/themes/" + id + "$"));
    assertThat(themes.find(id).orElseThrow().query()).isEqualTo("Kuril*");
    assertThat(editor.versions(id).getFirst().note()).isEqualTo("English only");
    assertThat(editor.headlines(id)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBadRuleIsMarkedAndNothingThatWasTypedIsLost(boolean script) {
    String id = theme("bad-" + script, "gas");
    Page page = page(script, "/themes/" + id + "/edit");
    page.getByLabel("Description").fill("Half finished");
    page.getByLabel("Rule").first().fill("gas OR\n (俄罗斯");
    Browser.button(page, "Save").click();
    assertThat(page.getByText("Line 2, column 2: This bracket is never closed.")).isVisible();
    assertThat(page.getByLabel("Description")).hasValue("Half finished");
    assertThat(page.getByLabel("Rule").first()).hasValue("gas OR\n (俄罗斯");
    assertThat(themes.find(id).orElseThrow().query()).isEqualTo("gas");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void howFarARuleLooksIsChosenBesideIt(boolean script) {
    String id = theme("far-" + script, "gas");
    Page page = page(script, "/themes/" + id + "/edit");
    assertThat(page.getByLabel("Looks at")).hasValue("summary");
    page.getByLabel("Looks at").selectOption("body/2");
    page.getByLabel("Rule").first().fill("gas OR\n (oil");
    Browser.button(page, "Save").click();
    assertThat(page.getByText("Line 2, column 2: This bracket is never closed.")).isVisible();
    assertThat(page.getByLabel("Looks at")).hasValue("body/2");

    page.getByLabel("Rule").first().fill("gas OR oil");
    Browser.button(page, "Save").click();
    page.waitForURL(Pattern.compile("/themes/" + id + "$"));

    assertThat(themes.find(id).orElseThrow().query()).isEqualTo("looks:body/2\ngas OR oil");
    page.navigate(page.url() + "/edit");
    assertThat(page.getByLabel("Looks at")).hasValue("body/2");
    assertThat(page.getByLabel("Rule").first()).hasValue("gas OR oil");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRuleThatWouldExplodeIsRefused(boolean script) {
    String id = theme("explodes-" + script, "gas");
    Page page = page(script, "/themes/" + id + "/edit");
    String rule = "gas NEAR/3 ".repeat(30) + "oil";
    page.getByLabel("Rule").first().fill(rule);
    Browser.button(page, "Save").click();
    assertThat(page.locator("#rule-problem")).containsText("nested more than 6 deep");
    assertThat(page.getByLabel("Rule").first()).hasValue(rule);
    assertThat(themes.find(id).orElseThrow().query()).isEqualTo("gas");
  }

  @Test
  void theRuleIsCheckedWhileSomebodyTypes() {
    Page page = page(true, "/themes/" + theme("live", "gas") + "/edit");
    Locator rule = page.getByLabel("Rule").first();
    rule.fill("Курил* AND");
    assertThat(page.locator("#rule-problem")).containsText("column 11");
    assertThat(page.locator(".ink-problem")).hasCount(1);
    rule.fill("Курил* AND (японск* OR");
    assertThat(page.locator("#rule-problem")).containsText("column");
    rule.fill("Курил*");
    assertThat(page.getByText("The rule can be used.")).isVisible();
    assertThat(page.locator("#rule-problem")).hasCount(0);
    long matched = backtests.theme("live", "Курил*", Map.of(), null).draft().matched();
    assertThat(page.locator(".versus tbody tr").first().locator("td").last())
        .hasText(String.valueOf(matched));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void namesAreCompletedByKeyboard() {
    Page page = page(true, "/themes/" + theme("keys", "gas") + "/edit");
    Locator rule = page.getByLabel("Rule").first();
    rule.fill("");
    rule.pressSequentially("@russ");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
    String first = page.getByRole(AriaRole.OPTION).first().textContent();
    rule.press("Enter");
    assertThat(rule).hasValue(first + " ");
    rule.pressSequentially("AND @chin");
    rule.press("Escape");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
    assertThat(rule).hasValue(first + " AND @chin");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keptItemsAreLostOnlyAfterALookAtThem(boolean script) throws Exception {
    String id = theme("kept-" + script, "Kuril* OR Курил*");
    Item kept = items.find(text("Курил*"), null, 1).items().getFirst();
    items.setReviewerTags(kept.id(), Set.of(), Set.of(), Set.of(id));
    items.setState(kept.id(), State.KEPT);
    items.awaitSearchable();
    Page page = page(script, "/themes/" + id + "/edit");
    page.getByLabel("Rule").first().fill("Kuril* NOT Курил*");
    Browser.button(page, "Save").click();
    assertThat(page.getByText("Nothing is saved yet: 1 item that the desk kept")).isVisible();
    assertThat(page.getByText("Kept, and lost")).isVisible();
    assertThat(themes.find(id).orElseThrow().query()).isEqualTo("Kuril* OR Курил*");
    Browser.button(page, "Save all the same").click();
    page.waitForURL(Pattern.compile("/themes/" + id + "$"));
    assertThat(themes.find(id).orElseThrow().query()).isEqualTo("Kuril* NOT Курил*");
    items.setState(kept.id(), State.NEW);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aConflictShowsBothAndLosesNothing(boolean script) {
    String id = theme("conflict-" + script, "gas");
    Page page = page(script, "/themes/" + id + "/edit");
    editor.change(draft(id, "gas OR pipeline"), Saving.PLAIN);
    page.getByLabel("Rule").first().fill("gas OR газ");
    Browser.button(page, "Save").click();
    assertThat(page.getByText("Someone else saved meanwhile")).isVisible();
    assertThat(page.locator(".stored-rule")).hasText("gas OR pipeline");
    assertThat(page.getByLabel("Rule").first()).hasValue("gas OR газ");
    assertThat(themes.find(id).orElseThrow().query()).isEqualTo("gas OR pipeline");
    Browser.button(page, "Save").click();
    page.waitForURL(Pattern.compile("/themes/" + id + "$"));
    assertThat(themes.find(id).orElseThrow().query()).isEqualTo("gas OR газ");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aVocabularyIsTriedOnItsThemesAndANewOneIsSaved(boolean script) {
    Page page = page(script, "/vocabularies/russia/edit");
    page.getByLabel("Query").first().fill("Moscow");
    Browser.button(page, "Try").click();
    assertThat(page.locator(".backtest").first()).isVisible();
    page = page(script, "/vocabularies/new");
    page.getByLabel("Name").fill("волны-" + script);
    page.getByLabel("Query").first().fill("волн*");
    Browser.button(page, "Save").click();
    page.waitForURL(Pattern.compile("/vocabularies/.*" + script + "$"));
    assertThat(themes.query("волны-" + script)).contains("волн*");
  }

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
  void everyoneCanUseIt(int width, ColorScheme scheme) {
    String id = theme("axe", "@russia AND (俄罗斯 OR Росси* NEAR/8 \"мирный договор\")");
    for (String address :
        List.of("/themes/" + id + "/edit", "/themes/new", "/vocabularies/russia/edit")) {
      Page page = browser.page(o -> o.setViewportSize(width, 900).setColorScheme(scheme));
      page.navigate("http://localhost:" + port + address);
      if (!address.endsWith("new")) {
        assertThat(page.locator(".backtest").first()).isVisible();
      }
      Browser.assertFitsAndIsAccessible(page);
      page.close();
    }
    assertThat(browser.complaints()).isEmpty();
  }

  private String theme(String id, String query) {
    if (themes.find(id).isEmpty()) {
      editor.create(draft(id, query), Saving.PLAIN);
    }
    return id;
  }

  private static ThemeDraft draft(String id, String query) {
    return new ThemeDraft(id, id, "#336699", query, "", List.of());
  }

  private static ItemFilter text(String text) {
    return new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), text, null, null);
  }

  private Page page(boolean script, String address) {
    Page page = browser.page(options -> options.setJavaScriptEnabled(script));
    page.navigate("http://localhost:" + port + address);
    return page;
  }
}
