package dev.wirewatch.storage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, with a sentence, what would be stored while nothing can be, and while the database does
 * not answer all that needs it.
 */
@Component
class StorageFilter extends OncePerRequestFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  /** Calls that take much to read and store nothing. */
  private static final Pattern DRY =
      Pattern.compile(
          "/api/v1/(tag|why|themes/(check|backtest|explain)|feeds/preview)"
              + "|/why|/keys|/feeds/\\d+/edit/try");

  private static final Pattern NEEDS_NO_DATABASE =
      Pattern.compile("/(actuator|css|js|webjars|events|v3)(/.*)?|/icon\\.svg");

  private final Storage storage;
  private final Refusal refusal;

  StorageFilter(Storage storage, Refusal refusal) {
    this.storage = storage;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Trouble trouble = storage.trouble();
    if (trouble == null || isPossible(request, trouble)) {
      chain.doFilter(request, response);
      return;
    }
    refusal.answer(request, response, trouble);
  }

  private static boolean isPossible(HttpServletRequest request, Trouble trouble) {
    String path = Refusal.path(request);
    boolean reads = READS.contains(request.getMethod()) || DRY.matcher(path).matches();
    return reads && trouble.readable() || NEEDS_NO_DATABASE.matcher(path).matches();
  }
}
