package dev.wirewatch.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who is asking, as the database knows him at the time of the request. */
public final class SignedIn extends AbstractAuthenticationToken {

  /** Attribute of a request whose sender signed in. */
  public static final String ATTRIBUTE = SignedIn.class.getName();

  private final transient User user;
  private final Role role;

  /**
   * A user who has shown who he is.
   *
   * @param role that he acts with; a token may have a lesser one than its owner
   */
  public SignedIn(User user, Role role) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
    this.user = user;
    this.role = role;
    setAuthenticated(true);
  }

  /** The user. */
  public User user() {
    return user;
  }

  /** The role that he acts with. */
  public Role role() {
    return role;
  }

  @Override
  public String getName() {
    return user.name();
  }

  @Override
  public User getPrincipal() {
    return user;
  }

  /** What it was shown with is not kept. */
  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn signedIn
        && user.equals(signedIn.user)
        && role == signedIn.role;
  }

  @Override
  public int hashCode() {
    return Objects.hash(user, role);
  }
}
