package dev.wirewatch.access.pages;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.Role;
import dev.wirewatch.access.User;
import dev.wirewatch.access.user.SetUpAddress;
import dev.wirewatch.access.user.Users;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Conflict;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of people. */
@Controller
@RequestMapping("/users")
class UsersController {

  private final Users users;
  private final SetUpAddress addresses;
  private final CurrentUser current;
  private final PageTimes times;

  UsersController(Users users, SetUpAddress addresses, CurrentUser current, PageTimes times) {
    this.times = times;
    this.users = users;
    this.addresses = addresses;
    this.current = current;
  }

  /**
   * What is shown besides the list.
   *
   * @param address that somebody is to be sent, once
   * @param problem of the form to add somebody
   */
  private record Shown(
      @Nullable String person,
      @Nullable String address,
      @Nullable String problem,
      String name,
      String displayName) {

    static final Shown NOTHING = new Shown(null, null, null, "", "");
  }

  /** Somebody in the list. */
  record Line(User user, @Nullable Moment lastSeen) {}

  private Line line(User user) {
    return new Line(user, times.of(user.lastSeenAt()));
  }

  @GetMapping
  String list(HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("notice", Notice.take(request, response));
    return page(Shown.NOTHING, model);
  }

  private String page(Shown shown, Model model) {
    model.addAttribute("users", users.all().stream().map(this::line).toList());
    model.addAttribute("roles", Role.values());
    model.addAttribute("shown", shown);
    model.addAttribute("signsIn", current.signsIn());
    return "access/users";
  }

  @PostMapping
  String add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String displayName,
      @RequestParam(defaultValue = "viewer") String role,
      HttpServletResponse response,
      Model model) {
    try {
      Users.Added added =
          users.add(name, displayName.isBlank() ? null : displayName, labelled(role), null);
      return page(shown(added.user(), added.secret()), model);
    } catch (BadRequest | Conflict problem) {
      response.setStatus(
          (problem instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST).value());
      return page(new Shown(null, null, problem.getMessage(), name, displayName), model);
    }
  }

  private Shown shown(User user, @Nullable String secret) {
    String address = secret == null ? null : addresses.of(secret);
    return new Shown(user.displayName(), address, null, "", "");
  }

  private static Role labelled(String role) {
    return Role.labelled(role)
        .orElseThrow(() -> new BadRequest("role", "Choose viewer, reviewer or admin."));
  }

  @PostMapping("/{id}/reset")
  String reset(@PathVariable long id, Model model) {
    String secret = users.reset(id);
    return page(shown(users.find(id).orElseThrow(() -> new NotFound("user", id)), secret), model);
  }

  @PostMapping("/{id}")
  Object change(
      @PathVariable long id,
      @RequestParam String displayName,
      @RequestParam String role,
      HttpServletResponse response) {
    return changed(
        response,
        () -> {
          users.change(id, new Users.Changes(displayName, labelled(role), null, null));
          return displayName + " is changed.";
        });
  }

  @PostMapping("/{id}/enabled")
  Object enable(@PathVariable long id, @RequestParam boolean on, HttpServletResponse response) {
    return changed(
        response,
        () -> {
          User user = users.change(id, new Users.Changes(null, null, on, null));
          return user.displayName() + (on ? " may sign in again." : " can no longer sign in.");
        });
  }

  @PostMapping("/{id}/remove")
  Object remove(@PathVariable long id, HttpServletResponse response) {
    return changed(
        response,
        () -> {
          String name = users.find(id).map(User::displayName).orElse("This user");
          users.remove(id);
          return name + " is removed; what was decided keeps the name.";
        });
  }

  private static Object changed(HttpServletResponse response, Supplier<String> change) {
    String words;
    try {
      words = change.get();
    } catch (BadRequest | Conflict problem) {
      words = String.valueOf(problem.getMessage());
    }
    Notice.leave(response, words);
    return SeeOther.to("/users");
  }
}
