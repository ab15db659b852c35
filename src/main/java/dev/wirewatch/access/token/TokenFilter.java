package dev.wirewatch.access.token;

import dev.wirewatch.access.SignedIn;
import dev.wirewatch.access.user.Users;
import dev.wirewatch.web.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in who sends a token ({@code Authorization: Bearer}, RFC 6750), for this request alone. A
 * request with a token that is not good is refused, whatever cookies it has.
 */
public final class TokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final Users users;

  public TokenFilter(Tokens tokens, Users users) {
    this.tokens = tokens;
    this.users = users;
  }

  /** Whether a request comes with a token; it needs no other sign that its sender meant it. */
  public static boolean hasToken(HttpServletRequest request) {
    return token(request) != null;
  }

  private static @Nullable String token(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = token(request);
    if (token == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<SignedIn> user = tokens.signIn(token);
    if (user.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      Refused.send(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "This token is not known, has expired, or belongs to somebody who may not sign in.");
      return;
    }
    users.seen(user.get().user());
    request.setAttribute(SignedIn.ATTRIBUTE, user.get());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(user.get());
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
