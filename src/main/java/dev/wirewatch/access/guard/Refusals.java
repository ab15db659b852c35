package dev.wirewatch.access.guard;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What those are answered who may not do what they ask for. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  static final String SIGN_IN = "/sign-in";

  private final CurrentUser user;

  Refusals(CurrentUser user) {
    this.user = user;
  }

  /** Whether a browser asks for a whole page. */
  static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getMethod().equals("GET")
        && request.getHeader("HX-Request") == null
        && accept != null
        && accept.contains("text/html")
        && !request.getServletPath().startsWith("/api/");
  }

  /** Nobody is signed in. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
      throws IOException {
    if (isPage(request)) {
      response.sendRedirect(request.getContextPath() + SIGN_IN);
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      Refused.send(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "Nobody is signed in; sign in again, or send a token.");
    }
  }

  /** Somebody is signed in who lacks a role, or a form is not from a page of this session. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
      throws IOException {
    boolean writes = !request.getServletPath().equals(SIGN_IN);
    if (writes && user.user().isEmpty()) {
      Refused.send(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "Nobody is signed in; sign in again, or send a token.");
    } else {
      Refused.send(request, response, HttpStatus.FORBIDDEN, RoleRules.lacking(request, user));
    }
  }
}
