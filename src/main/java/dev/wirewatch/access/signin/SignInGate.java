package dev.wirewatch.access.signin;

import dev.wirewatch.web.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells who tries many passwords to wait, and lets few sign in at once: each costs a core for a
 * tenth of a second, and whoever is signed in already is not to notice.
 */
public final class SignInGate extends OncePerRequestFilter {

  private static final int AT_ONCE = 8;
  private static final Duration BUSY = Duration.ofSeconds(2);

  private final SignInThrottle throttle;
  private final Semaphore places = new Semaphore(AT_ONCE);

  public SignInGate(SignInThrottle throttle) {
    this.throttle = throttle;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !request.getServletPath().equals("/sign-in");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String name = Objects.requireNonNullElse(request.getParameter("username"), "");
    Duration left = throttle.enter(name, request.getRemoteAddr());
    if (left.isPositive()) {
      refuse(request, response, left);
    } else if (places.tryAcquire()) {
      try {
        chain.doFilter(request, response);
      } finally {
        places.release();
      }
    } else {
      refuse(request, response, BUSY);
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Duration left) throws IOException {
    long seconds = Math.max(1, left.plusMillis(999).toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    Refused.send(
        request,
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        "Many try to sign in just now; wait " + seconds + " seconds, and try again.");
  }
}
