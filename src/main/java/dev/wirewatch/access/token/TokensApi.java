package dev.wirewatch.access.token;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.Role;
import dev.wirewatch.access.User;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Conflict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/tokens}: one's own tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensApi {

  private final Tokens tokens;
  private final CurrentUser current;

  TokensApi(Tokens tokens, CurrentUser current) {
    this.tokens = tokens;
    this.current = current;
  }

  record Wish(@Nullable String name, @Nullable String role, @Nullable Instant expiresAt) {}

  record MadeJson(
      long id,
      String name,
      Role role,
      String token,
      Instant createdAt,
      @Nullable Instant expiresAt) {}

  private User user() {
    return current
        .user()
        .orElseThrow(() ->
            new Conflict(
                "The program has no users, so nobody needs a token; src/docs/access.md says"
                    + " more."));
  }

  @GetMapping
  List<Token> own() {
    return tokens.of(user());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MadeJson make(@RequestBody Wish wish) {
    Role role =
        wish.role() == null
            ? null
            : Role.labelled(wish.role())
                .orElseThrow(
                    () -> new BadRequest("role", "role must be one of viewer, reviewer, admin."));
    Tokens.Made made =
        tokens.make(
            user(), current.role(), wish.name() == null ? "" : wish.name(), role, wish.expiresAt());
    Token token = made.token();
    return new MadeJson(
        token.id(),
        token.name(),
        token.role(),
        made.secret(),
        token.createdAt(),
        token.expiresAt());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    tokens.remove(user(), id);
  }
}
