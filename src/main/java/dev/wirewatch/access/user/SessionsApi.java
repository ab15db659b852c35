package dev.wirewatch.access.user;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.User;
import dev.wirewatch.web.Conflict;
import dev.wirewatch.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/sessions}: where one is signed in. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionsApi {

  private final UserSessions sessions;
  private final CurrentUser current;

  SessionsApi(UserSessions sessions, CurrentUser current) {
    this.sessions = sessions;
    this.current = current;
  }

  private User user() {
    return current
        .user()
        .orElseThrow(() -> new Conflict("The program has no users, so nobody is signed in."));
  }

  @GetMapping
  List<UserSessions.Open> own() {
    return sessions.of(user());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id) {
    if (!sessions.end(user(), id)) {
      throw new NotFound("session", id);
    }
  }

  /** All but the one that asks, if it is one. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endOthers(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    sessions.endOthers(user(), session == null ? null : session.getId());
  }
}
