package dev.wirewatch.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Refusals in the program's own words: a page for browsers, a problem for programs. */
public final class Refused {

  private static final String WORDS = Refused.class.getName();

  private Refused() {}

  /** Refuses a request, with the reason in sentences. */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
      throws IOException {
    request.setAttribute(WORDS, why);
    response.sendError(status.value());
  }

  /** The reason of a refusal; none where it is not the program's own. */
  static @Nullable String why(HttpServletRequest request) {
    if (request.getAttribute(WORDS) instanceof String words) {
      return words;
    }
    // To those who cannot be served now it is said with the status.
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
    return Objects.equals(status, 503) && message instanceof String words && !words.isEmpty()
        ? words
        : null;
  }
}
