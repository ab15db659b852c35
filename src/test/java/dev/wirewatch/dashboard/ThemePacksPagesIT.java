package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.wirewatch.theme.Themes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Takes a pack of themes in, as whoever looks after them does. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class ThemePacksPagesIT {

  private static final Path PACK =
      Path.of("src/test/resources/theme-pack/conflict-and-failing-headline.yml");

  @TempDir static Path data;

  @RegisterExtension static final Browser browser = new Browser();

  @LocalServerPort private int port;
  @Autowired private Themes themes;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.poll.enabled", () -> false);
  }

  @Test
  void aPackIsLookedAtSettledAndAppliedWithoutScripts() {
    Page page = page(false, 1440, ColorScheme.LIGHT);
    int energy = version("energy");

    look(page);
    assertThat(page.getByText("means something else here").first()).isVisible();
    page.getByText("test headlines fail").click();
    assertThat(page.locator(".found").getByText("Россия и Япония обсудили квоты")).isVisible();
    page.getByLabel("Energy, as another desk sees it").uncheck();
    page.getByLabel("keep ours").check();
    page.getByLabel("Why").fill("from the harbour desk");
    Browser.button(page, "Apply the pack").click();

    assertThat(page.getByText("New versions of: fisheries")).isVisible();
    assertThat(version("fisheries")).isEqualTo(1);
    assertThat(version("energy")).isEqualTo(energy);
    assertThat(themes.query("at-sea").orElseThrow()).contains("coastguard");
  }

  @Test
  void aPackThatCannotBeReadIsRefusedWithItsLineAndStaysTyped() {
    Page page = page(true, 1440, ColorScheme.LIGHT);
    page.navigate("http://localhost:" + port + "/themes/packs");
    String broken = "themes:\n  - id: a\n    query: (gas\n";
    page.getByLabel("Or paste its text").fill(broken);
    Browser.button(page, "Show what it would change").click();
    assertThat(page.getByText("It cannot be applied as it is")).isVisible();
    assertThat(Browser.button(page, "Apply the pack")).isDisabled();

    page.navigate("http://localhost:" + port + "/themes/packs");
    page.getByLabel("Or paste its text").fill("themes:\n  - id: [\n");
    Browser.button(page, "Show what it would change").click();
    assertThat(page.getByText("Nothing was changed. The pack, line")).isVisible();
    assertThat(page.getByLabel("Or paste its text")).hasValue("themes:\n  - id: [\n");
  }

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "390, LIGHT", "1440, DARK", "390, DARK"})
  void thePagesAreAccessibleAndFit(int width, ColorScheme scheme) {
    Page page = page(true, width, scheme);
    page.navigate("http://localhost:" + port + "/themes/packs");
    fits(page, width);
    look(page);
    fits(page, width);
  }

  private static void fits(Page page, int width) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    assertThat(new AxeBuilder(page).analyze().getViolations()).extracting(Rule::getId).isEmpty();
  }

  private void look(Page page) {
    page.navigate("http://localhost:" + port + "/themes/packs");
    page.getByLabel("A file in the form of").setInputFiles(PACK);
    Browser.button(page, "Show what it would change").click();
  }

  private Page page(boolean script, int width, ColorScheme scheme) {
    return browser.page(options ->
        options.setJavaScriptEnabled(script).setViewportSize(width, 900).setColorScheme(scheme));
  }

  private int version(String id) {
    return themes.find(id).orElseThrow().version();
  }
}
