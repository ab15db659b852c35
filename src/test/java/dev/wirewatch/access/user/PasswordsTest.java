package dev.wirewatch.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.web.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken, and that the same one opens. */
class PasswordsTest {

  private final Passwords passwords = new Passwords(new PasswordEncoding().passwordEncoder());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "only small letters",
        "ждём новостей до утра",
        "每天都要看新聞才安心不是嗎",
        "🐎🔋📎🌂🐎🔋📎🌂🐎🔋📎🌂",
        " spaces at the ends "
      })
  void takesAnyCharacters(String password) {
    String kept = passwords.encoded(password, "anna");
    assertThat(kept).startsWith("{argon2}").doesNotContain(password);
    assertThat(passwords.matches(password, kept)).isTrue();
    assertThat(passwords.matches(password + "x", kept)).isFalse();
  }

  @Test
  void takesLongOnesAndLooksAtTheirEndToo() {
    String kept = passwords.encoded("x".repeat(1000), "anna");
    assertThat(passwords.matches("x".repeat(1000), kept)).isTrue();
    assertThat(passwords.matches("x".repeat(999) + "y", kept)).isFalse();
    assertThatThrownBy(() -> passwords.encoded("x".repeat(1001), "anna"))
        .hasMessageContaining("1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"elevenchars", "", "一二三四五六七八九十一"})
  void refusesShortOnesWithTheirLength(String password) {
    assertThatThrownBy(() -> passwords.encoded(password, "anna"))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("this has " + password.codePointCount(0, password.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789012", "PASSWORD1234", "qwertyuiop123", "anna.petrovna"})
  void refusesWhatIsTriedFirst(String password) {
    assertThatThrownBy(() -> passwords.encoded(password, "Anna.Petrovna"))
        .hasMessageContaining("tried first");
  }

  @Test
  void anotherKeyboardWritesTheSamePassword() {
    String kept = passwords.encoded("caf\u00e9 caf\u00e9 caf\u00e9", "anna");
    assertThat(passwords.matches("cafe\u0301 cafe\u0301 cafe\u0301", kept)).isTrue();
  }
}
