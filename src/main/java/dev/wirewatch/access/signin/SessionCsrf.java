package dev.wirewatch.access.signin;

import dev.wirewatch.access.user.UserSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Tokens against forged writes: in the session of those who have one, in a cookie of those who are
 * about to sign in, so that looking at the form opens no session.
 */
public final class SessionCsrf implements CsrfTokenRepository {

  private final CsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
  private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

  public SessionCsrf() {
    cookie.setCookieCustomizer(builder -> builder.sameSite("Lax"));
    cookie.setHeaderName(HEADER);
  }

  /** The header that both ask for. */
  private static final String HEADER = "X-CSRF-TOKEN";

  private CsrfTokenRepository of(HttpServletRequest request) {
    HttpSession open = request.getSession(false);
    // One that holds what a passkey is to sign is nobody's yet.
    return open == null || open.getAttribute(UserSessions.USER) == null ? cookie : session;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }
}
