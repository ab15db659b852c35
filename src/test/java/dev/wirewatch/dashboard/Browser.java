package dev.wirewatch.dashboard;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/**
 * A Chromium for tests. Where none is installed, tests are skipped; with {@code
 * BROWSER_REQUIRED=true} they fail instead.
 */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Browser start() {
    boolean required = "true".equals(System.getenv("BROWSER_REQUIRED"));
    Assumptions.assumeTrue(
        required || Files.isExecutable(CHROMIUM), "There is no " + CHROMIUM + " to test with");
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox", "--disable-gpu"));
    return new Browser(playwright, playwright.chromium().launch(options));
  }

  /** A page in a context of its own, such as a phone or one without scripts. */
  Page page(Consumer<com.microsoft.playwright.Browser.NewContextOptions> settings) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900);
    settings.accept(options);
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return page;
  }

  /** What pages wrote to the console as errors and warnings, violations of the policy included. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
