package dev.wirewatch.access.guard;

import dev.wirewatch.web.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

  private static final String REFUSED = "This request came from another site and was refused.";

  private static final String ASKED =
      " It came from pages of %s, and the program was asked as %s. If that is the doing of a proxy"
          + " of yours, have it pass on the name that it was asked for: src/docs/proxy.md says"
          + " how.";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean fits = READS.contains(request.getMethod()) ? isWelcome(request) : isOwn(request);
    if (fits) {
      chain.doFilter(request, response);
      return;
    }
    Refused.send(request, response, HttpStatus.FORBIDDEN, why(request));
  }

  private static String why(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null || isSameOrigin(origin, request)
        ? REFUSED
        : REFUSED + ASKED.formatted(origin, authority(request));
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
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null || isSameOrigin(origin, request);
  }

  /**
   * What it was asked as, or, where forwarded headers are to be believed, what they say of that.
   */
  private static boolean isSameOrigin(String origin, HttpServletRequest request) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null
          && (authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
              || authority.equalsIgnoreCase(authority(request)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String authority(HttpServletRequest request) {
    int usual = request.getScheme().equals("https") ? 443 : 80;
    int port = request.getServerPort();
    return request.getServerName() + (port == usual ? "" : ":" + port);
  }
}
