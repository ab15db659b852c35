package dev.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Chromium for tests. Where none is installed, tests are skipped; with {@code
 * BROWSER_REQUIRED=true} they fail instead.
 */
final class Browser
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  /** The first, without windows of its own, opens a page at a quarter of the cost. */
  private static final List<Path> CHROMIUMS =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  /** A machine that builds other things beside is slow. */
  private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("patience", 120));

  private final List<String> complaints = new ArrayList<>();
  private @Nullable Playwright playwright;
  private com.microsoft.playwright.@Nullable Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    boolean required = "true".equals(System.getenv("BROWSER_REQUIRED"));
    Path chromium =
        CHROMIUMS.stream().filter(Files::isExecutable).findFirst().orElse(CHROMIUMS.getLast());
    Assumptions.assumeTrue(
        required || Files.isExecutable(chromium), "There is no " + chromium + " to test with");
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(chromium)
            .setArgs(List.of("--no-sandbox", "--disable-gpu"));
    browser = playwright.chromium().launch(options);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    complaints.clear();
  }

  /**
   * Pages that stay open go on asking the program and drawing themselves, beside all later tests.
   */
  @Override
  public void afterEach(ExtensionContext context) {
    Objects.requireNonNull(browser).contexts().forEach(BrowserContext::close);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }

  /** A page in a context of its own, such as a phone or one without scripts. */
  Page page(Consumer<com.microsoft.playwright.Browser.NewContextOptions> settings) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900);
    settings.accept(options);
    BrowserContext context = Objects.requireNonNull(browser).newContext(options);
    // A busy machine tries a vocabulary on all themes for longer than the usual half a minute.
    context.setDefaultTimeout(PATIENCE.toMillis());
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

  /** Checks that a page is no wider than its window and has no fault by WCAG 2.2 AA. */
  static void assertFitsAndIsAccessible(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as(page.url())
        .isEqualTo(0);
    var options = new AxeRunOptions();
    // What a page does well is not listed: on a long one that takes most of the time.
    options.setResultTypes(List.of("violations"));
    List<Rule> violations =
        new AxeBuilder(page)
            .options(options)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            // There are no frames, whose results would be gathered in another page.
            .setLegacyMode(true)
            .analyze()
            .getViolations();
    assertThat(violations).as(page.url()).extracting(Rule::getId, Rule::getNodes).isEmpty();
  }

  static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Signs somebody in, and waits until the program shows its first page. */
  static void signIn(Page page, String name, String password) {
    page.navigate("/sign-in");
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    button(page, "Sign in").click();
    PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/"));
  }

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
