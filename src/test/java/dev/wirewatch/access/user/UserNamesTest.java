package dev.wirewatch.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.web.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may be called. */
class UserNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"anna", "Анна Петрова", "李小龙", "anna@example.org", "می‌خواهم", "O’Brien", "x"})
  void takesNamesOfAllScripts(String name) {
    assertThat(UserNames.name("  " + name + " ")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "anna\u202Etxt",
        "an\u200Bna",
        "anna\u0000",
        "anna\nboris",
        "\u200Fanna"
      })
  void refusesNamesThatDoNotShowAsTheyAre(String name) {
    assertThatThrownBy(() -> UserNames.name(name))
        .isInstanceOfSatisfying(
            BadRequest.class, problem -> assertThat(problem.field()).isEqualTo("name"));
  }

  @Test
  void refusesLongNamesWithTheLimit() {
    assertThatThrownBy(() -> UserNames.name("a".repeat(101))).hasMessageContaining("100");
    assertThatThrownBy(() -> UserNames.displayName("a".repeat(500))).hasMessageContaining("200");
    assertThat(UserNames.displayName("a".repeat(200))).hasSize(200);
  }

  @Test
  void theLocalEditorsNameIsTaken() {
    assertThatThrownBy(() -> UserNames.name("Local Editor")).isInstanceOf(BadRequest.class);
  }

  @Test
  void capitalsAndWidthMakeNoOtherName() {
    assertThat(UserNames.key("ＡＮＮＡ ")).isEqualTo(UserNames.key("anna"));
  }
}
