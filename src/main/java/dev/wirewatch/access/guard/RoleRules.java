package dev.wirewatch.access.guard;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.Role;
import dev.wirewatch.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Which role a request needs, for pages and calls alike; {@code src/docs/access.md} shows what
 * comes of it for all that there is. What nothing is said of is read by those who are signed in,
 * and changed by administrators.
 */
final class RoleRules implements AuthorizationManager<RequestAuthorizationContext> {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  /** What whoever comes may have: how one signs in, and what those pages are made of. */
  private static final List<PathPatternRequestMatcher> OPEN =
      of(
          null,
          "/sign-in",
          "/set-up/{secret}",
          "/oauth2/authorization/{provider}",
          "/login/oauth2/code/{provider}",
          "/login/webauthn",
          "/webauthn/authenticate/options");

  private static final List<PathPatternRequestMatcher> OPEN_READS =
      of(
          null,
          "/css/**",
          "/js/**",
          "/webjars/**",
          "/icon.svg",
          "/out/**",
          "/actuator/health",
          "/actuator/health/{group}");

  /** What everybody changes about himself, and what changes nothing. */
  private static final List<PathPatternRequestMatcher> OWN =
      of(
          null,
          both("/me/**", "/tokens/**", "/sessions/**", "/preferences/**", "/presence/**"),
          "/webauthn/**",
          "/sign-out",
          "/why",
          "/api/v1/why",
          "/api/v1/tag",
          "/api/v1/themes/check",
          "/api/v1/themes/backtest",
          "/api/v1/themes/explain",
          "/api/v1/feeds/preview",
          "/log/verify",
          "/api/v1/log/verify");

  private static final List<PathPatternRequestMatcher> REVIEW =
      of(
          null,
          both(
              "/items/{id}/**",
              "/decisions/**",
              "/batches/**",
              "/notes/**",
              "/assignments/**",
              "/analyses/{id}/evidence/**",
              "/views/**"),
          "/review/**",
          "/themes/{id}/near/**");

  private static final List<PathPatternRequestMatcher> ADMIN_READS =
      of(null, both("/users/**"), "/api/v1/backup");

  private static List<PathPatternRequestMatcher> of(
      @Nullable HttpMethod method, String... patterns) {
    return of(method, List.of(), patterns);
  }

  private static List<PathPatternRequestMatcher> of(
      @Nullable HttpMethod method, List<String> more, String... patterns) {
    var all = new ArrayList<>(more);
    all.addAll(List.of(patterns));
    return all.stream()
        .map(pattern -> PathPatternRequestMatcher.withDefaults().matcher(method, pattern))
        .toList();
  }

  /** As a page and as a call. */
  private static List<String> both(String... patterns) {
    var all = new ArrayList<String>();
    for (String pattern : patterns) {
      all.add(pattern);
      all.add("/api/v1" + pattern);
    }
    return all;
  }

  /** The least role that may do this; none if it is open to whoever comes. */
  static Optional<Role> needed(HttpServletRequest request) {
    boolean reads = READS.contains(request.getMethod());
    if (matches(OPEN, request) || (reads && matches(OPEN_READS, request))) {
      return Optional.empty();
    }
    if (matches(ADMIN_READS, request)) {
      return Optional.of(Role.ADMIN);
    }
    if (reads || matches(OWN, request)) {
      return Optional.of(Role.VIEWER);
    }
    return Optional.of(matches(REVIEW, request) ? Role.REVIEWER : Role.ADMIN);
  }

  private static boolean matches(
      List<PathPatternRequestMatcher> patterns, HttpServletRequest request) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(request));
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> user, RequestAuthorizationContext context) {
    Optional<Role> needed = needed(context.getRequest());
    return new AuthorizationDecision(
        needed.isEmpty()
            || (user.get() instanceof SignedIn known && known.role().includes(needed.get())));
  }

  /** What somebody lacks, as a sentence. */
  static String lacking(HttpServletRequest request, CurrentUser user) {
    return needed(request)
        .filter(role -> !user.role().includes(role))
        .map(role ->
            "This needs the role "
                + role.label()
                + "; you have the role "
                + user.role().label()
                + ".")
        .orElse(
            "This page is from before you signed in, or from another session: load it again, and"
                + " try once more.");
  }
}
