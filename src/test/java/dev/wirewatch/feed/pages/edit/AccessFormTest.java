package dev.wirewatch.feed.pages.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.access.AccessChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessFormTest {

  @Test
  void anEmptySecretKeepsWhatIsStoredAndABoxDropsIt() {
    assertThat(form("", "", null, "", null).change().password()).isNull();
    assertThat(form("", "secret", null, "", null).change().password()).isEqualTo("secret");
    assertThat(form("", "secret", true, "", null).change().password()).isEmpty();
    assertThat(form("", "", null, "", null).change().cookies()).isNull();
    assertThat(form("", "", null, "a=b", null).change().cookies()).isEqualTo("a=b");
    assertThat(form("", "", null, "", true).change().cookies()).isEmpty();
  }

  @Test
  void headersAreALineEachAndKeepTheirValueIfNoneIsGiven() {
    AccessChange change =
        form("X-Key: a:b \r\n\n  Authorization:\nX-Empty :", "", null, "", null).change();

    assertThat(change.headers())
        .containsEntry("X-Key", "a:b")
        .containsEntry("Authorization", null)
        .containsEntry("X-Empty", null)
        .hasSize(3);
  }

  @Test
  void aLineWithoutANameIsNoHeader() {
    assertThat(form("X-Key: a\nBearer abc", "", null, "", null).badHeader())
        .isEqualTo("Bearer abc");
    assertThat(form(": value", "", null, "", null).badHeader()).isEqualTo(": value");
    assertThat(form("X-Key: a\n\n", "", null, "", null).badHeader()).isNull();
  }

  @Test
  void noSecretGoesBackToThePage() {
    AccessForm shown = form("X-Key: abc\nrubbish", "secret", null, "a=b", true).withoutSecrets();

    assertThat(shown.toString()).doesNotContain("abc", "secret", "a=b");
    assertThat(shown.headers()).isEqualTo("X-Key:\nrubbish");
    assertThat(shown.username()).isEqualTo("desk");
    assertThat(shown.dropCookies()).isTrue();
  }

  private static AccessForm form(
      String headers,
      String password,
      @Nullable Boolean dropPassword,
      String cookies,
      @Nullable Boolean dropCookies) {
    return new AccessForm("Agent", headers, "desk", password, dropPassword, cookies, dropCookies);
  }
}
