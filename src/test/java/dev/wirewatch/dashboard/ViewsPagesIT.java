package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.wirewatch.access.DeskWithPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Views that people keep, in a browser. */
class ViewsPagesIT extends DeskWithPeople {

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Autowired private ApplicationContext program;

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

  private static void keep(Page page, String name, boolean shared) {
    page.locator(".queue-filters[open], .queue-filters > summary").first().waitFor();
    if (page.locator(".queue-filters:not([open])").count() > 0) {
      page.locator(".queue-filters > summary").click();
    }
    page.locator(".keep-view summary").click();
    page.locator(".keep-view [name=name]").fill(name);
    page.locator(".keep-view [name=shared]").setChecked(shared);
    page.locator(".keep-view button").click();
    assertThat(page.locator(".notice")).hasText("“" + name + "” is kept.");
  }

  private static Locator view(Page page, String name) {
    return page.locator(".kept-view").filter(new Locator.FilterOptions().setHasText(name));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aViewIsKeptAndLeadsBackToWhatItShows(boolean script) throws Exception {
    String name = newName();
    signedIn(name, "reviewer");
    Bulletins bulletins = Bulletins.of(program, newName(), 4);
    Page page = page(name, script, 1440, ColorScheme.LIGHT);
    page.navigate(bulletins.review());

    keep(page, "Острова " + name, false);

    Locator kept = view(page, "Острова " + name);
    assertThat(kept.locator(".view-count")).hasText("4");
    Browser.link(page, "on the review desk").first().click();
    assertThat(page.locator(".line")).hasCount(4);
    page.navigate("/");
    if (script) {
      page.locator(".view-card").first().click();
      assertThat(page.locator(".entry")).hasCount(4);
    }
    Page annas = page("anna", script, 1440, ColorScheme.LIGHT);
    annas.navigate("/views");
    assertThat(view(annas, "Острова " + name)).hasCount(0);
  }

  @Test
  void aSharedViewHasAddressesForFeedReadersUntilTheyAreRevoked() throws Exception {
    String name = newName();
    signedIn(name, "reviewer");
    String reader = newName();
    signedIn(reader, "viewer");
    Bulletins bulletins = Bulletins.of(program, newName(), 2);
    Page page = page(name, true, 1440, ColorScheme.LIGHT);
    page.navigate(bulletins.review());
    keep(page, "Islands of " + name, true);
    Browser.button(page, "Make addresses of Islands of " + name).click();
    assertThat(page.locator(".notice")).containsText("has new addresses");
    String atom = view(page, "Islands of " + name).locator(".address").first().textContent();
    assertThat(visitor().get(atom).status()).isEqualTo(200);

    Page readers = page(reader, true, 390, ColorScheme.DARK);
    readers.navigate("/views");
    assertThat(view(readers, "Islands of " + name)).isVisible();
    assertThat(readers.locator(".kept-view button:visible")).hasCount(0);
    Browser.button(page, "Revoke the addresses of Islands of " + name).click();

    assertThat(page.locator(".notice")).containsText("no more");
    assertThat(visitor().get(atom).status()).isEqualTo(404);
    Browser.button(page, "Remove Islands of " + name).click();
    assertThat(page.locator(".notice")).containsText("is gone");
    assertThat(view(page, "Islands of " + name)).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"1440, DARK", "390, LIGHT"})
  void pagesFitAndAreAccessible(int width, ColorScheme colours) throws Exception {
    Page page = page("anna", true, width, colours);
    Bulletins bulletins = Bulletins.of(program, newName(), 2);
    page.navigate(bulletins.review());
    keep(page, "俄罗斯与中国" + " very long name".repeat(5), true);
    page.locator(".kept-view button[aria-label^='Make addresses']").first().click();
    assertThat(page.locator(".notice")).containsText("has new addresses");
    Browser.assertFitsAndIsAccessible(page);
    page.navigate("/");
    assertThat(page.locator(".view-card").first()).isVisible();
    page.locator(".keep-view summary").click();
    Browser.assertFitsAndIsAccessible(page);
    assertThat(BROWSER.complaints()).isEmpty();
  }
}
