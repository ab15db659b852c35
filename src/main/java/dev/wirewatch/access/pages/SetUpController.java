package dev.wirewatch.access.pages;

import dev.wirewatch.access.User;
import dev.wirewatch.access.guard.FirstAdministrator;
import dev.wirewatch.access.user.Users;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One-time addresses: of the first administrator, and of whoever is to set a password. */
@Controller
class SetUpController {

  private final FirstAdministrator first;
  private final Users users;

  SetUpController(FirstAdministrator first, Users users) {
    this.first = first;
    this.users = users;
  }

  @GetMapping("/set-up/{secret}")
  String form(@PathVariable String secret, Model model) {
    return form(secret, "", "", null, model);
  }

  private String form(
      String secret, String name, String displayName, @Nullable BadRequest problem, Model model) {
    boolean isFirst = first.isMeant(secret);
    Optional<User> user = isFirst ? Optional.empty() : users.settingUp(secret);
    if (!isFirst && user.isEmpty()) {
      throw new NotFound("address", "like this");
    }
    model.addAttribute("first", isFirst);
    model.addAttribute("name", user.map(User::name).orElse(name));
    model.addAttribute("displayName", displayName);
    model.addAttribute("field", problem == null ? null : problem.field());
    model.addAttribute("problem", problem == null ? null : problem.getMessage());
    model.addAttribute("address", "/set-up/" + secret);
    return "access/set-up";
  }

  @PostMapping("/set-up/{secret}")
  Object set(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String displayName,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String repeated,
      HttpServletResponse response,
      Model model) {
    try {
      if (!password.equals(repeated)) {
        throw new BadRequest("repeated", "The two passwords are not the same; enter both again.");
      }
      if (first.isMeant(secret)) {
        first.make(secret, name, displayName, password);
      } else {
        users.setUp(secret, password);
      }
    } catch (BadRequest problem) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return form(secret, name, displayName, problem, model);
    }
    Notice.leave(response, "Your password is set. Sign in with it.");
    return SeeOther.to("/sign-in");
  }
}
