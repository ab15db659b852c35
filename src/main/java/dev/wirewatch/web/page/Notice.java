package dev.wirewatch.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What came of a form, told once by the page that it leads to. Kept in a cookie until then: there
 * are no sessions, and the address stays one to bookmark.
 */
public final class Notice {

  private static final String COOKIE = "notice";
  private static final int LONGEST = 500;

  private Notice() {}

  /** Leaves a notice for the next page. */
  public static void leave(HttpServletResponse response, String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);
    set(response, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), 60);
  }

  /** Takes the notice that was left, if there is one. */
  public static @Nullable String take(HttpServletRequest request, HttpServletResponse response) {
    Cookie[] cookies = request.getCookies();
    String value =
        Arrays.stream(cookies == null ? new Cookie[0] : cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
    if (value == null) {
      return null;
    }
    set(response, "", 0);
    return text(value);
  }

  private static @Nullable String text(String value) {
    try {
      return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void set(HttpServletResponse response, String value, int seconds) {
    var cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(Duration.ofSeconds(seconds))
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
