package dev.wirewatch.access.guard;

import dev.wirewatch.web.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to names of its own. A page of another site whose name resolves to loopback must not
 * reach the program (DNS rebinding). Such a page may send any header but {@code Host}: what a
 * forwarded header says is looked at besides it, never in its place.
 */
class HostNames extends OncePerRequestFilter {

  private final AccessSettings settings;

  HostNames(AccessSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String foreign = foreign(request);
    if (foreign == null) {
      chain.doFilter(request, response);
    } else {
      Refused.send(request, response, HttpStatus.BAD_REQUEST, why(foreign));
    }
  }

  private @Nullable String foreign(HttpServletRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    if (host != null && !settings.knowsAuthority(host)) {
      return host;
    }
    String name = request.getServerName();
    return settings.knows(name) ? null : name;
  }

  private static String why(String name) {
    return "The program was asked as "
        + name
        + ", and answers to localhost alone. Where a proxy passes that name on, add it to"
        + " wirewatch.access.hosts; src/docs/proxy.md says how.";
  }
}
