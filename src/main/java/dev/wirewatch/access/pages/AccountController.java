package dev.wirewatch.access.pages;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.Role;
import dev.wirewatch.access.User;
import dev.wirewatch.access.token.Token;
import dev.wirewatch.access.token.Tokens;
import dev.wirewatch.access.user.UserSessions;
import dev.wirewatch.access.user.Users;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Forbidden;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of oneself: name, password, tokens, sessions. */
@Controller
class AccountController {

  private final CurrentUser current;
  private final Users users;
  private final Tokens tokens;
  private final UserSessions sessions;
  private final UserCredentialRepository passkeys;
  private final PublicKeyCredentialUserEntityRepository owners;
  private final PageTimes times;

  AccountController(
      CurrentUser current,
      Users users,
      Tokens tokens,
      UserSessions sessions,
      UserCredentialRepository passkeys,
      PublicKeyCredentialUserEntityRepository owners,
      PageTimes times) {
    this.passkeys = passkeys;
    this.owners = owners;
    this.times = times;
    this.current = current;
    this.users = users;
    this.tokens = tokens;
    this.sessions = sessions;
  }

  private User user() {
    return current.user().orElseThrow(() -> new NotFound("user", current.name()));
  }

  record TokenLine(Token token, @Nullable Moment made, @Nullable Moment lastUsed) {}

  record SessionLine(UserSessions.Open session, @Nullable Moment lastUsed) {}

  record PasskeyLine(String id, String label, @Nullable Moment made, @Nullable Moment lastUsed) {}

  private List<PasskeyLine> passkeys(User user) {
    PublicKeyCredentialUserEntity owner = owners.findByUsername(user.name());
    return owner == null
        ? List.of()
        : passkeys.findByUserId(owner.getId()).stream()
            .map(key ->
                new PasskeyLine(
                    key.getCredentialId().toBase64UrlString(),
                    key.getLabel(),
                    times.of(key.getCreated()),
                    times.of(key.getLastUsed())))
            .toList();
  }

  private TokenLine line(Token token) {
    return new TokenLine(token, times.of(token.createdAt()), times.of(token.lastUsedAt()));
  }

  private SessionLine line(UserSessions.Open session) {
    return new SessionLine(session, times.of(session.lastUsedAt()));
  }

  @GetMapping("/me")
  String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("notice", Notice.take(request, response));
    return page(null, null, request, model);
  }

  private String page(
      @Nullable BadRequest problem,
      @Nullable String token,
      HttpServletRequest request,
      Model model) {
    User user = user();
    HttpSession session = request.getSession(false);
    model.addAttribute("user", user);
    model.addAttribute("field", problem == null ? null : problem.field());
    model.addAttribute("problem", problem == null ? null : problem.getMessage());
    model.addAttribute("token", token);
    model.addAttribute("tokens", tokens.of(user).stream().map(this::line).toList());
    model.addAttribute("passkeys", passkeys(user));
    model.addAttribute("hasPassword", users.passwordHash(user.id()).isPresent());
    model.addAttribute("sessions", sessions.of(user).stream().map(this::line).toList());
    model.addAttribute("own", session == null ? null : UserSessions.id(session.getId()));
    List<Role> roles = Stream.of(Role.values()).filter(user.role()::includes).toList();
    model.addAttribute("roles", roles.reversed());
    return "access/me";
  }

  @PostMapping("/me")
  Object rename(
      @RequestParam(defaultValue = "") String displayName,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      users.change(user().id(), new Users.Changes(displayName, null, null, null));
    } catch (BadRequest problem) {
      return refused(problem, request, response, model);
    }
    Notice.leave(response, "Your name is changed.");
    return SeeOther.to("/me");
  }

  private String refused(
      BadRequest problem, HttpServletRequest request, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return page(problem, null, request, model);
  }

  @PostMapping("/me/password")
  Object setPassword(
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String repeated,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      if (!password.equals(repeated)) {
        throw new BadRequest("repeated", "The two passwords are not the same; enter both again.");
      }
      users.changePassword(user(), present, password);
    } catch (BadRequest problem) {
      return refused(problem, request, response, model);
    }
    HttpSession session = request.getSession(false);
    sessions.endOthers(user(), session == null ? null : session.getId());
    Notice.leave(response, "Your password is changed; your other sessions have ended.");
    return SeeOther.to("/me");
  }

  @PostMapping("/tokens")
  Object makeToken(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "viewer") String role,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      Role wanted =
          Role.labelled(role).orElseThrow(() -> new BadRequest("role", "Choose one of the roles."));
      String secret = tokens.make(user(), current.role(), name, wanted, null).secret();
      return page(null, secret, request, model);
    } catch (BadRequest problem) {
      return refused(problem, request, response, model);
    } catch (Forbidden problem) {
      return refused(
          new BadRequest("role", String.valueOf(problem.getMessage())), request, response, model);
    }
  }

  @PostMapping("/me/passkeys/{id}/remove")
  Object removePasskey(@PathVariable String id, HttpServletResponse response) {
    // Only one's own are looked for.
    passkeys(user()).stream()
        .filter(key -> key.id().equals(id))
        .forEach(key -> passkeys.delete(Bytes.fromBase64(key.id())));
    Notice.leave(response, "The passkey is removed here; remove it from your device too.");
    return SeeOther.to("/me");
  }

  @PostMapping("/tokens/{id}/remove")
  Object removeToken(@PathVariable long id, HttpServletResponse response) {
    tokens.remove(user(), id);
    Notice.leave(response, "The token is removed, and is of no use from now on.");
    return SeeOther.to("/me");
  }

  @PostMapping("/sessions/{id}/end")
  Object endSession(@PathVariable String id, HttpServletResponse response) {
    sessions.end(user(), id);
    Notice.leave(response, "That session has ended.");
    return SeeOther.to("/me");
  }

  @PostMapping("/sessions/end-others")
  Object endOtherSessions(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    sessions.endOthers(user(), session == null ? null : session.getId());
    Notice.leave(response, "All your other sessions have ended.");
    return SeeOther.to("/me");
  }
}
