package dev.wirewatch.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * Whether single keys work in the browser that asks (WCAG 2.1.4): whoever dictates or writes with
 * an input method sets them off without meaning to. On at first; kept in a cookie.
 */
@Component
public class KeySwitch {

  private static final String COOKIE = "keys";
  private static final String OFF = "off";

  private final HttpServletRequest request;

  KeySwitch(HttpServletRequest request) {
    this.request = request;
  }

  /** Whether the browser of the present request has its keys on. */
  public boolean isOn() {
    if (request.getAttribute(COOKIE) instanceof Boolean chosen) {
      return chosen;
    }
    Cookie[] cookies = request.getCookies();
    return cookies == null
        || Arrays.stream(cookies)
            .noneMatch(each -> each.getName().equals(COOKIE) && each.getValue().equals(OFF));
  }

  /** Remembers what a browser chose, in it and for the rest of the present request. */
  void set(boolean on, HttpServletResponse response) {
    request.setAttribute(COOKIE, on);
    LastingCookie.set(response, COOKIE, on ? "on" : OFF);
  }
}
