package dev.wirewatch.access.signin;

import dev.wirewatch.access.SignedIn;
import dev.wirewatch.access.User;
import dev.wirewatch.access.user.UserSessions;
import dev.wirewatch.access.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Keeps in a session who signed in, by his id alone. What he may do is read from the database with
 * each request: whoever is disabled or gets another role feels it at once, on every node.
 */
public final class SessionUsers implements SecurityContextRepository {

  private static final int LONGEST_AGENT = 300;

  private final Users users;

  public SessionUsers(Users users) {
    this.users = users;
  }

  @Override
  @SuppressWarnings("deprecation") // The interface still asks for it.
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  private SecurityContext load(HttpServletRequest request) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    user(request)
        .ifPresent(user -> {
          users.seen(user);
          var signedIn = new SignedIn(user, user.role());
          request.setAttribute(SignedIn.ATTRIBUTE, signedIn);
          context.setAuthentication(signedIn);
        });
    return context;
  }

  private Optional<User> user(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(UserSessions.USER) instanceof Long id
        ? users.find(id).filter(User::enabled)
        : Optional.empty();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication signedIn = context.getAuthentication();
    if (signedIn == null) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.removeAttribute(UserSessions.USER);
      }
      return;
    }
    User user =
        signedIn instanceof SignedIn known
            ? known.user()
            : users.named(signedIn.getName()).orElseThrow();
    HttpSession session = request.getSession();
    session.setAttribute(UserSessions.USER, user.id());
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Long.toString(user.id()));
    session.setAttribute(UserSessions.ADDRESS, request.getRemoteAddr());
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    if (agent != null) {
      session.setAttribute(
          UserSessions.AGENT, agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(UserSessions.USER) != null;
  }
}
