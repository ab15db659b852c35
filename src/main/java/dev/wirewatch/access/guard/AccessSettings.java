package dev.wirewatch.access.guard;

import dev.wirewatch.access.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the program, and by which names it is asked.
 *
 * @param users whether people sign in; where it is not said, {@link UsersMode} says
 * @param hosts names, without ports, that the program answers to besides those of loopback
 * @param admin the first administrator, made at the start if there is nobody yet
 * @param oidc what is made of people whom an OpenID provider signs in
 * @param passkeys where passkeys are good
 */
@ConfigurationProperties("wirewatch.access")
public record AccessSettings(
    @DefaultValue("false") boolean users,
    @DefaultValue List<String> hosts,
    @DefaultValue Admin admin,
    @DefaultValue Oidc oidc,
    @DefaultValue Passkeys passkeys) {

  /**
   * The first administrator.
   *
   * @param name none if he is made in a browser
   * @param passwordFile file with his password; a line break at its end is no part of it
   */
  public record Admin(@Nullable String name, @Nullable Path passwordFile) {}

  /**
   * What is made of people whom an OpenID provider signs in.
   *
   * @param role of those of whom it says nothing
   * @param roleClaim claim with a role's name, or a list of names of which the highest counts
   */
  public record Oidc(@DefaultValue("viewer") Role role, @Nullable String roleClaim) {}

  /**
   * Where passkeys are good.
   *
   * @param host that they belong to; the first of the hosts if it is not said
   * @param origins from which they are taken besides {@code https://} and each host, such as {@code
   *     https://wire.example.org:8443}
   */
  public record Passkeys(@Nullable String host, @DefaultValue List<String> origins) {}

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost\\.?|([a-z0-9-]+\\.)*localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

  private static final Pattern PORT = Pattern.compile(":\\d*$");

  /** Whether the program answers to a name. */
  boolean knows(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return LOOPBACK.matcher(name).matches() || names().contains(name);
  }

  /** The same of a {@code Host} header, which may name a port. */
  boolean knowsAuthority(String authority) {
    return knows(PORT.matcher(authority).replaceFirst(""));
  }

  private Set<String> names() {
    return hosts.stream()
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
