package dev.wirewatch.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a browser sends for another site: writes, and reads that no reader of the page would
 * see. Only following a link leads here from elsewhere; a script or picture of another site must
 * not make the program work. Browsers say so in {@code Sec-Fetch-Site} (W3C Fetch Metadata) and,
 * older ones, in {@code Origin}; callers that are no browsers send neither and pass.
 */
class CrossSiteRequests extends OncePerRequestFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private static final Set<String> EMBEDDED = Set.of("iframe", "frame", "embed", "object");

  private static final String REFUSED =
      "{\"title\":\"Forbidden\",\"status\":403,"
          + "\"detail\":\"This request came from another site and was refused.\"}";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean fits = READS.contains(request.getMethod()) ? isWelcome(request) : isOwn(request);
    if (fits) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpStatus.FORBIDDEN.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getWriter().write(REFUSED);
  }

  /** A read of one's own, or of somebody who follows a link of another site. */
  private static boolean isWelcome(HttpServletRequest request) {
    return !"cross-site".equals(request.getHeader("Sec-Fetch-Site"))
        || ("navigate".equals(request.getHeader("Sec-Fetch-Mode"))
            && !EMBEDDED.contains(String.valueOf(request.getHeader("Sec-Fetch-Dest"))));
  }

  private static boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    String origin = request.getHeader("Origin");
    return origin == null || sameOrigin(origin, request.getHeader("Host"));
  }

  private static boolean sameOrigin(String origin, @Nullable String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
