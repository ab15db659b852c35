package dev.wirewatch.access.guard;

import dev.wirewatch.access.Role;
import dev.wirewatch.access.User;
import dev.wirewatch.access.user.Users;
import dev.wirewatch.web.BadRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Users whom an OpenID provider signs in. The provider's subject says who it is; a name is taken
 * over once, at the first sign-in.
 */
@Component
class ProvidedUsers {

  private final Users users;
  private final AccessSettings.Oidc settings;

  ProvidedUsers(Users users, AccessSettings settings) {
    this.users = users;
    this.settings = settings.oidc();
  }

  private static final class Provided extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String name;

    Provided(OidcUser told, String name) {
      super(told.getAuthorities(), told.getIdToken(), told.getUserInfo());
      this.name = name;
    }

    /** The name of the user here. */
    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return super.equals(other) && other instanceof Provided known && known.name.equals(name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(super.hashCode(), name);
    }
  }

  OAuth2UserService<OidcUserRequest, OidcUser> service() {
    var library = new OidcUserService();
    return request -> {
      OidcUser told = library.loadUser(request);
      return new Provided(told, user(told).name());
    };
  }

  private User user(OidcUser told) {
    try {
      User user =
          users.provided(
              Objects.requireNonNull(told.getIssuer()).toString(),
              Objects.requireNonNull(told.getSubject()),
              name(told),
              told.getFullName(),
              role(told),
              settings.role());
      if (user.enabled()) {
        return user;
      }
    } catch (BadRequest problem) {
      throw refused(String.valueOf(problem.getMessage()));
    }
    throw refused("This user may not sign in at present.");
  }

  private static OAuth2AuthenticationException refused(String why) {
    return new OAuth2AuthenticationException(new OAuth2Error("access_denied", why, null), why);
  }

  private static String name(OidcUser told) {
    return Stream.of(told.getPreferredUsername(), told.getEmail(), told.getSubject())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private @Nullable Role role(OidcUser told) {
    Object claim = settings.roleClaim() == null ? null : told.getClaim(settings.roleClaim());
    Collection<?> names =
        claim instanceof Collection<?> many ? many : Stream.ofNullable(claim).toList();
    return names.stream()
        .flatMap(name -> Role.labelled(String.valueOf(name)).stream())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
