package dev.wirewatch.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.wirewatch.access.DeskWithPeople;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in, people, oneself and the log, in a browser. */
class SignInPagesIT extends DeskWithPeople {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private Page page(int width, ColorScheme colours) {
    return BROWSER.page(options ->
        options
            .setBaseURL("http://localhost:" + port)
            .setViewportSize(width, 900)
            .setColorScheme(colours));
  }

  private static void signIn(Page page, String name) {
    Browser.signIn(page, name, PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "390, DARK"})
  void everyPageFitsAndIsAccessible(int width, ColorScheme colours) {
    String name = newName();
    signedIn(name, "reviewer");
    anna.post(
        "/api/v1/users",
        Map.of("name", newName(), "displayName", "Борис 李小龙 ".repeat(10), "role", "viewer"));
    Page page = page(width, colours);
    page.navigate("/sign-in?failed");
    Browser.assertFitsAndIsAccessible(page);
    signIn(page, "anna");
    for (String path : new String[] {"/users", "/me", "/preferences", "/log", "/"}) {
      page.navigate(path);
      Browser.assertFitsAndIsAccessible(page);
    }
  }

  @Test
  void somebodyIsAddedAndSetsAPasswordAndSignsInAndOut() {
    Page page = page(1440, ColorScheme.LIGHT);
    signIn(page, "anna");
    Browser.link(page, "People").click();
    String name = newName();
    page.getByLabel("Name to sign in with").fill(name);
    page.getByLabel("Shown as", new Page.GetByLabelOptions().setExact(true)).fill("Вера");
    Browser.button(page, "Add").click();
    String address = page.locator(".secret").textContent();
    Browser.button(page, "Sign out").click();
    assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?out"));
    page.navigate(address);
    page.locator("[name=password]").fill(PASSWORD);
    page.locator("[name=repeated]").fill(PASSWORD);
    Browser.button(page, "Set the password").click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Your password is set.");
    signIn(page, name);
    assertThat(page.locator(".signed-in a")).hasText("Вера");
  }

  @Test
  void whoMayOnlyReadIsOfferedNothingElse() {
    String name = newName();
    signedIn(name, "viewer");
    Page page = page(1440, ColorScheme.LIGHT);
    signIn(page, name);
    assertThat(page.locator(".entry").first()).isVisible();
    assertThat(page.locator("form.decide:visible")).hasCount(0);
    page.keyboard().press("j");
    page.keyboard().press("s");
    assertThat(page.locator("#warned")).containsText("needs the role reviewer");
    page.navigate("/feeds");
    assertThat(page.locator("a[href='/feeds/new']:visible")).hasCount(0);
    assertThat(BROWSER.complaints()).isEmpty();
  }

  @Test
  void aPasskeyOpensTheDeskWithoutAPassword() {
    String name = newName();
    signedIn(name, "reviewer");
    Page page = page(1440, ColorScheme.LIGHT);
    withAuthenticator(page);
    signIn(page, name);
    page.navigate("/me");
    page.getByLabel("Name of a new passkey").fill("Laptop");
    Browser.button(page, "Add a passkey").click();
    assertThat(Browser.button(page, "Remove the passkey Laptop")).isVisible();
    Browser.button(page, "Sign out").click();
    Browser.button(page, "Sign in with a passkey").click();
    assertThat(page.locator(".signed-in a")).hasText(name);
    page.navigate("/me");
    Browser.button(page, "Remove the passkey Laptop").click();
    assertThat(page.getByText("The passkey is removed here")).isVisible();
    Browser.button(page, "Sign out").click();
    Browser.button(page, "Sign in with a passkey").click();
    assertThat(page.locator("#use-passkey [role=alert]")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?out"));
    assertThat(BROWSER.complaints())
        .singleElement()
        .asString()
        .contains("the server responded with a status of 401");
  }

  /** An authenticator that holds its keys itself and finds its user present. */
  private static void withAuthenticator(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", arguments);
  }
}
