package dev.wirewatch.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Names that the program answers to.
 *
 * @param proxiedHosts besides those of loopback: host names, without ports, that a proxy on this
 *     machine passes on once it has found out who asks
 */
@ConfigurationProperties("wirewatch.access")
record AccessSettings(@DefaultValue List<String> proxiedHosts) {

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
    return proxiedHosts.stream()
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
