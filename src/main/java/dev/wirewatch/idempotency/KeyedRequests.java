package dev.wirewatch.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds the answers to requests with keys back until they are kept with what was done. Comes last,
 * so that who may not ask is refused before, and bodies are read no further than they may be.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class KeyedRequests extends OncePerRequestFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(RequestKey.HEADER) == null || READS.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new KeyedResponse(response);
    var keyed = new KeyedRequest(request, answer);
    try {
      chain.doFilter(keyed, answer);
    } finally {
      KeyedCall open = keyed.call();
      if (open != null) {
        open.giveUp();
      }
    }
    RuntimeException failure = keyed.failure();
    if (failure != null) {
      // The answer that was prepared is not true.
      throw failure;
    }
    answer.copyBodyToResponse();
  }
}
