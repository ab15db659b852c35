package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Citation;
import dev.wirewatch.analysis.Passage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
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

/** Brings an article in, as an analyst does. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class BringingPagesIT {

  private static final Path ARTICLE = Path.of("src/test/resources/analysis/imports/citing.txt");

  @TempDir static Path data;

  @RegisterExtension static final Browser browser = new Browser();

  @LocalServerPort private int port;
  @Autowired private Analyses analyses;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.poll.enabled", () -> false);
  }

  private Page page(boolean scripts, int width, ColorScheme scheme) {
    Page page =
        browser.page(options ->
            options
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
    page.navigate("http://localhost:" + port + "/analyses/new");
    return page;
  }

  private static void look(Page page) {
    page.getByLabel("A file").setInputFiles(ARTICLE);
    Browser.button(page, "Show what was read").click();
    page.getByText("What was read").first().waitFor();
  }

  @Test
  void whatWasReadIsPutRightAndSavedWithoutScripts() {
    Page page = page(false, 1440, ColorScheme.LIGHT);
    look(page);
    assertThat(page.getByLabel("Title")).hasValue("Quiet Progress on the Larnholm Line");
    assertThat(page.getByLabel("Publication")).hasValue("Northern Review");
    page.getByText("Left out as captions").click();
    assertThat(page.getByText("Two invented ministers at the opening")).isVisible();
    assertThat(page.getByText("Not followed by any feed")).containsText("Ministry of Harbours");

    page.getByLabel("Title").fill("Slow Progress");
    page.getByLabel("Author").fill("Ada Example");
    page.getByLabel("Date").fill("2016-03-30");
    String text = page.getByLabel("Passages").inputValue();
    page.getByLabel("Passages").fill(text.substring(text.indexOf("Dunmark’s")) + "\n\nNo end");
    Browser.button(page, "Save the analysis").click();
    assertThat(page).hasURL(Pattern.compile("/\\?analysis=slow-progress$"));

    Analysis saved = analyses.find("slow-progress").orElseThrow();
    assertThat(saved.author()).isEqualTo("Ada Example");
    assertThat(saved.original())
        .isNotNull()
        .extracting(Analysis.Original::source)
        .isEqualTo("citing.txt");
    assertThat(saved.passages()).hasSize(5).last().extracting(Passage::text).isEqualTo("No end");
    assertThat(saved.passages().getFirst().citations())
        .extracting(Citation::date)
        .startsWith(LocalDate.of(2016, 3, 22));
  }

  @Test
  void whatIsNotKeptAnyMoreIsToldSo() {
    Page page = page(true, 1440, ColorScheme.LIGHT);
    var answer =
        page.request()
            .post(
                "http://localhost:" + port + "/analyses/new",
                RequestOptions.create().setForm(FormData.create().set("file", 4711)));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("saved already");
  }

  @Test
  void whatCannotBeReadOrSavedIsToldAndStaysTyped() {
    Page page = page(true, 1440, ColorScheme.LIGHT);
    page.getByLabel("Or the address").fill("http://127.0.0.1:8765/");
    Browser.button(page, "Show what was read").click();
    assertThat(page.getByText("allowed-networks")).isVisible();
    assertThat(page.getByLabel("Or the address")).hasValue("http://127.0.0.1:8765/");

    page.getByLabel("Or the address").fill("");
    page.getByLabel("Or its text").fill("A Title\n\nA sentence.");
    Browser.button(page, "Show what was read").click();
    page.getByLabel("Language").fill("all of them");
    page.getByLabel("Passages").fill("Other words.");
    Browser.button(page, "Save the analysis").click();
    assertThat(page.getByText("The language must be a code")).isVisible();
    assertThat(page.getByLabel("Passages")).hasValue("Other words.");
  }

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
  void fitsAndIsAccessible(int width, ColorScheme scheme) {
    Page page = page(true, width, scheme);
    Browser.assertFitsAndIsAccessible(page);
    look(page);
    page.getByText("Left out as captions").click();
    Browser.assertFitsAndIsAccessible(page);
  }
}
