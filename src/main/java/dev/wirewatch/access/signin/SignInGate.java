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
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets few passwords be looked at at once, as each costs a core for a tenth of a second, and tells
 * who tries many to wait.
 */
public final class SignInGate extends OncePerRequestFilter {

  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SignInThrottle throttle;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

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
    } else if (enters()) {
      try {
        chain.doFilter(request, response);
      } finally {
        places.release();
      }
    } else {
      refuse(request, response, PATIENCE);
    }
  }

  private boolean enters() {
    try {
      return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
        "There were many failed sign-ins; wait " + seconds + " seconds, and try again.");
  }
}
