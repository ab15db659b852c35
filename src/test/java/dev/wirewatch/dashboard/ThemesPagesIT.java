package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.edit.ThemeEditor;
import dev.wirewatch.theme.edit.VocabularyEditor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Walks through the pages of themes as an analyst does who tunes them. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class ThemesPagesIT {

  @TempDir static Path data;

  @RegisterExtension static final Browser browser = new Browser();

  @LocalServerPort private int port;
  @Autowired private ThemeEditor themes;
  @Autowired private VocabularyEditor vocabularies;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.poll.enabled", () -> false);
  }

  private void twoVersions(String id) {
    var tests = List.of(new TestHeadline("Китай купит нефть", "ru", true));
    String text = "@china AND нефть";
    themes.create(new ThemeDraft(id, "Нефть " + id, "#336699", text, "", tests), Saving.PLAIN);
    themes.change(
        new ThemeDraft(id, "Нефть " + id, "#336699", "天然气 OR газ", "", tests),
        Saving.of(1, "Шире 更宽", false));
  }

  @Test
  void theListTellsOfRulesTestsAndVersions() {
    twoVersions("listed");
    Page page = page(true, "/themes");

    Locator row = page.locator("tr#theme-listed");
    assertThat(row).containsText("天然气 OR газ");
    assertThat(row).containsText("1 of 1 fail");
    assertThat(row).containsText("local editor, version 2");
    assertThat(page.locator("tr#theme-kuriles .days title")).containsText("in the last 30 days");
    Browser.link(page, "@russian-leaders").first().click();
    assertThat(Browser.heading(page, "@russian-leaders")).isVisible();
    assertThat(Browser.link(page, "@russia")).isVisible();
  }

  @Test
  void manyThemesAreFoundByName() {
    for (int i = 0; i < 15; i++) {
      themes.create(
          new ThemeDraft("many-" + i, "Harbour " + i, "#336699", "pier" + i, "", List.of()),
          Saving.PLAIN);
    }
    Page page = page(false, "/themes?show=20");
    assertThat(page.locator("tr[id^=theme-]")).hasCount(20);
    page.getByLabel("Search names of themes").fill("harbour 1");
    Browser.button(page, "Search").click();
    assertThat(page.locator("tr[id^=theme-]")).hasCount(6);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aThemeIsLookedAtRolledBackDeletedAndBroughtBack(boolean script) {
    String id = "oil-" + script;
    twoVersions(id);
    Page page = page(script, "/themes");
    Browser.link(page, "Нефть " + id).click();
    assertThat(page.getByText("1 of 1 fail.")).isVisible();
    assertThat(page.locator(".tests .fails")).containsText("should match");
    assertThat(page.getByText("“Шире 更宽”")).isVisible();

    Browser.link(page, "Version 1").click();
    assertThat(page.locator(".diff ins").first()).containsText("@china");
    page.getByLabel("Why").fill("Too wide");
    Browser.button(page, "Roll back").click();
    assertThat(page.getByText("Version 1 is in force again. All 1 test headlines pass."))
        .isVisible();
    assertThat(Browser.link(page, "@china")).isVisible();
    assertThat(page.getByText("“Too wide”")).isVisible();

    Browser.link(page, "Delete…").click();
    assertThat(page.getByText("What people decided stays")).isVisible();
    Browser.button(page, "Delete the theme").click();
    assertThat(page.getByText("The theme is deleted")).isVisible();
    Browser.link(page, "Нефть " + id).click();
    assertThat(page.getByText("This theme is deleted.")).isVisible();
    Browser.link(page, "Version 1").click();
    page.getByText("written out as they were then").click();
    Browser.button(page, "Bring it back").click();
    assertThat(page.getByText("is in force again")).isVisible();
    assertThat(page.locator(".rule-text")).containsText("中国");
  }

  @Test
  void whatSomebodySavedMeanwhileIsNotRolledBackUnseen() {
    twoVersions("raced");
    Page page = page(false, "/themes/raced/versions/1");
    themes.change(new ThemeDraft("raced", "Coal", "#336699", "coal", "", List.of()), Saving.PLAIN);
    page.getByLabel("Why").fill("Too wide");
    Browser.button(page, "Roll back").click();

    assertThat(page.locator(".wrong")).containsText("is at version 3");
    assertThat(page.getByLabel("Why")).hasValue("Too wide");
    assertThat(themes.versions("raced")).hasSize(3);
  }

  @Test
  void aVocabularyIsDeletedOnlyWhereNothingUsesIt() {
    Page page = page(false, "/vocabularies/china/delete");
    assertThat(page.getByText("It cannot be deleted")).isVisible();
    assertThat(Browser.button(page, "Delete")).hasCount(0);

    vocabularies.save("топливо", "нефть", Saving.PLAIN);
    vocabularies.save("топливо", "нефть OR газ", Saving.PLAIN);
    page.navigate(address("/vocabularies/топливо"));
    Browser.link(page, "Delete…").click();
    Browser.button(page, "Delete the vocabulary").click();
    assertThat(page.getByText("@топливо is deleted.")).isVisible();
    Browser.link(page, "@топливо").click();
    Browser.link(page, "Version 1").click();
    Browser.button(page, "Bring it back").click();
    assertThat(page.locator(".rule-text")).hasText("нефть");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyPageTellsHowFarStoredItemsAreTaggedAnew(boolean script) {
    retags("kuriles", "japan");
    jdbc.sql(
            """
            update retagging set total = 1200, done = 500,
              started_at = current_timestamp, finished_at = null\
            """)
        .update();
    Page page = page(script, "/feeds");
    assertThat(page.locator("#retagging")).containsText("Japan, Kuril Islands");
    assertThat(page.locator("#retagging")).containsText("500 of about 1,200 items");
    assertThat(page.locator("#retagging progress")).hasAttribute("value", "41");

    jdbc.sql("update retagging set finished_at = current_timestamp").update();
    if (!script) {
      page.reload();
    }
    assertThat(page.locator("#retagging")).hasCount(0);
  }

  private void retags(String... themes) {
    jdbc.sql("delete from retagging_theme").update();
    for (String theme : themes) {
      jdbc.sql("insert into retagging_theme (theme_id) values (?)").param(theme).update();
    }
  }

  @Test
  void nothingIsSaidOfTaggingAnewWhereNothingIsStored() {
    retags("kuriles");
    jdbc.sql(
            """
            update retagging set total = 0, done = 0,
              started_at = current_timestamp, finished_at = null\
            """)
        .update();
    assertThat(page(false, "/feeds").locator("#retagging")).hasCount(0);
    jdbc.sql("update retagging set finished_at = current_timestamp").update();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNearMissIsDecidedAndTakenBackWhereItStands(boolean script) {
    Page page = page(script, "/themes/coordination/near");
    String item = page.locator("li[id^=item-]").nth(2).getAttribute("id");
    Locator entry = page.locator("#" + item);
    String below = page.locator("li[id^=item-]").nth(3).getAttribute("id");
    entry.getByText("Not this theme").click();

    Locator told = page.getByText("It is not about Coordination: that is settled.");
    assertThat(told).isInViewport();
    Locator undo = page.locator("main button[autofocus]");
    if (script) {
      assertThat(undo).isFocused();
    } else {
      assertThat(entry).hasCount(0);
      assertThat(page.locator("#decided + li")).hasAttribute("id", below);
    }
    undo.click();
    assertThat(told).hasCount(0);
    assertThat(entry.getByText("Not this theme")).isInViewport();
    page.reload();
    assertThat(page.locator("li[id^=item-]").nth(2)).hasAttribute("id", item);
  }

  @ParameterizedTest
  @CsvSource({
    "/themes, 1440, LIGHT",
    "/themes, 390, DARK",
    "/themes?q=nothing, 390, LIGHT",
    "/themes/kuriles, 1440, DARK",
    "/themes/kuriles, 390, LIGHT",
    "/themes/kuriles/versions/1, 390, DARK",
    "/themes/kuriles/delete, 1440, LIGHT",
    "/vocabularies/china, 1440, LIGHT",
    "/vocabularies/china, 390, DARK",
    "/vocabularies/china/delete, 390, LIGHT",
    "/themes/energy/near, 390, DARK",
    "/themes/energy/near, 1440, LIGHT",
    "/themes/energy/quality, 390, LIGHT",
    "/themes/energy/quality, 1440, DARK",
    "/why?q=Россия укрепляет гарнизон на Итурупе, 390, DARK",
    "/why?q=中俄东线天然气管道, 1440, LIGHT"
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
