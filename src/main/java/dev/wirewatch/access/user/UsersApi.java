package dev.wirewatch.access.user;

import dev.wirewatch.access.Role;
import dev.wirewatch.access.User;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/users}: who may sign in. */
@RestController
@RequestMapping("/api/v1/users")
class UsersApi {

  private final Users users;
  private final SetUpAddress addresses;

  UsersApi(Users users, SetUpAddress addresses) {
    this.users = users;
    this.addresses = addresses;
  }

  record Wish(
      @Nullable String name,
      @Nullable String displayName,
      @Nullable String role,
      @Nullable Boolean enabled,
      @Nullable String password) {

    @Nullable Role wantedRole() {
      return role == null
          ? null
          : Role.labelled(role)
              .orElseThrow(
                  () -> new BadRequest("role", "role must be one of viewer, reviewer, admin."));
    }
  }

  record AddedJson(
      long id,
      String name,
      String displayName,
      Role role,
      boolean enabled,
      @Nullable Instant lastSeenAt,
      @Nullable String setUpAddress) {}

  record ResetJson(String setUpAddress) {}

  @GetMapping
  List<User> all() {
    return users.all();
  }

  @GetMapping("/{id}")
  User one(@PathVariable long id) {
    return users.find(id).orElseThrow(() -> new NotFound("user", id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AddedJson add(@RequestBody Wish wish) {
    Role role = wish.wantedRole();
    if (role == null) {
      throw new BadRequest("role", "role must be one of viewer, reviewer, admin.");
    }
    String name = wish.name() == null ? "" : wish.name();
    Users.Added added = users.add(name, wish.displayName(), role, wish.password());
    User user = added.user();
    return new AddedJson(
        user.id(),
        user.name(),
        user.displayName(),
        user.role(),
        user.enabled(),
        user.lastSeenAt(),
        added.secret() == null ? null : addresses.of(added.secret()));
  }

  @PutMapping("/{id}")
  User change(@PathVariable long id, @RequestBody Wish wish) {
    return users.change(
        id,
        new Users.Changes(wish.displayName(), wish.wantedRole(), wish.enabled(), wish.password()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    users.remove(id);
  }

  @PostMapping("/{id}/reset")
  ResetJson reset(@PathVariable long id) {
    return new ResetJson(addresses.of(users.reset(id)));
  }
}
