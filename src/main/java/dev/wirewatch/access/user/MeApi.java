package dev.wirewatch.access.user;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/me}: who is asking. */
@RestController
@RequestMapping("/api/v1/me")
class MeApi {

  private final CurrentUser current;

  MeApi(CurrentUser current) {
    this.current = current;
  }

  record Me(String name, String displayName, Role role, boolean signedIn) {}

  @GetMapping
  Me me() {
    return current
        .user()
        .map(user -> new Me(user.name(), user.displayName(), current.role(), true))
        .orElseGet(() -> new Me(current.name(), current.name(), current.role(), false));
  }
}
