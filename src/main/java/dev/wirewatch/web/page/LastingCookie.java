package dev.wirewatch.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a browser remembers for the pages, for a year from the last time it is set. */
public final class LastingCookie {

  private static final Duration AGE = Duration.ofDays(365);

  private LastingCookie() {}

  /** Sets a cookie that this program alone reads. */
  public static void set(HttpServletResponse response, String name, String value) {
    var cookie =
        ResponseCookie.from(name, value).path("/").httpOnly(true).sameSite("Lax").maxAge(AGE);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
