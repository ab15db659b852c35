package dev.wirewatch.feed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {

  private static AccessChange header(String name, String value) {
    return change("", Map.of(name, value), "", "");
  }

  private static AccessChange change(
      String userAgent, Map<String, @Nullable String> headers, String username, String cookies) {
    return new AccessChange(userAgent, headers, username, null, cookies);
  }

  @Test
  void whatServersWantMayBeSent() {
    assertThatCode(() ->
            AccessRules.check(
                change(
                    "Mozilla/5.0 (X11; Linux)",
                    Map.of("X-Api-Key", "a b\"c", "Authorization", "Bearer t"),
                    "",
                    "a=b; c=d=e; f=")))
        .doesNotThrowAnyException();
    assertThatCode(() -> AccessRules.check(change("", Map.of(), "редактор", "")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nHost: b", "a\nb", "a\0", "a\u007f", "ключ", "a\u0085b", "a\u2028b"})
  void whatCouldEndALineIsRefusedEverywhere(String text) {
    assertRefused(change(text, Map.of(), "", ""), "userAgent");
    assertRefused(header("X-Key", text), "headers");
    assertRefused(change("", Map.of(), "", "a=" + text), "cookies");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "content-length",
        "Transfer-Encoding",
        "Connection",
        "TE",
        "Upgrade",
        "Expect",
        "Range",
        "If-None-Match",
        "Accept-Encoding",
        "Proxy-Authorization",
        "User-Agent",
        "Cookie",
        "X Key",
        "X-Key:",
        "",
        "X-Kéy",
        "X\r\nHost"
      })
  void headersThatAreNotFreeAreRefused(String name) {
    assertRefused(header(name, "1"), "headers");
  }

  @Test
  void contradictionsAreRefused() {
    assertRefused(change("", Map.of("Authorization", "Bearer t"), "desk", ""), "headers");
    assertRefused(change("", Map.of(), "desk:eu", ""), "username");
    assertRefused(new AccessChange("", Map.of(), "", "secret", ""), "username");
    assertRefused(new AccessChange("", Map.of(), "desk", "sec\nret", ""), "password");
    assertRefused(change("", Map.of(), "", "no cookie"), "cookies");
    assertRefused(header("X-Key", "a".repeat(4_001)), "headers");
  }

  private static void assertRefused(AccessChange change, String field) {
    assertThatExceptionOfType(BadAccess.class)
        .isThrownBy(() -> AccessRules.check(change))
        .satisfies(problem -> assertThat(problem.field()).isEqualTo(field));
  }
}
