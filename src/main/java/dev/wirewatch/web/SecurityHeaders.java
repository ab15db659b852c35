package dev.wirewatch.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What every answer tells browsers: to run no foreign script, to guess no types, to show no page in
 * a frame of another site, to tell other sites nothing of its address, and to give them neither its
 * window nor its files.
 */
final class SecurityHeaders {

  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private SecurityHeaders() {}

  static void addTo(HttpServletResponse response) {
    ALL.forEach(response::setHeader);
  }
}
