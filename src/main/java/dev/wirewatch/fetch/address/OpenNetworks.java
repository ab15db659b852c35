package dev.wirewatch.fetch.address;

import dev.wirewatch.config.ConfigProblem;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The networks that may be polled: those of the public Internet, and those that {@code
 * wirewatch.poll.allowed-networks} names. The others are those of the IANA special-purpose
 * registries (RFC 6890) that are not global.
 */
public class OpenNetworks {

  private static final List<Network> NOT_GLOBAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              // Of IPv6 only global unicast is public; within it, the parts that are translated
              // to IPv4 or are set apart.
              "::/3",
              "4000::/2",
              "8000::/1",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Network::parse)
          .toList();

  private final List<Network> allowed;

  public OpenNetworks(List<String> allowed) {
    this.allowed =
        allowed.stream().filter(text -> !text.isBlank()).map(OpenNetworks::network).toList();
  }

  private static Network network(String text) {
    try {
      return Network.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ConfigProblem("wirewatch.poll.allowed-networks", 0, String.valueOf(e.getMessage()));
    }
  }

  /** Whether an address may be connected to. */
  public boolean contain(InetAddress address) {
    return allowed.stream().anyMatch(network -> network.contains(address))
        || NOT_GLOBAL.stream().noneMatch(network -> network.contains(address));
  }

  /** Whether an address is in a private network that may be polled. */
  public boolean containInside(InetAddress address) {
    return contain(address) && NOT_GLOBAL.stream().anyMatch(network -> network.contains(address));
  }

  /** Whether any private network may be polled. */
  public boolean reachInside() {
    return !allowed.isEmpty();
  }

  /**
   * Why an address cannot be polled, as far as it can be told without looking its host up: only if
   * it holds an IP address instead of a name.
   */
  public Optional<String> refusal(FeedAddress address) {
    return address
        .literal()
        .filter(literal -> !contain(literal))
        .map(literal -> refusal(address.host(), literal.getHostAddress()));
  }

  /** Says why a host is not polled. */
  public static String refusal(String host, String address) {
    return "The host "
        + host
        + " leads to "
        + address
        + ", an address that is not public. If it is meant, add its network to"
        + " wirewatch.poll.allowed-networks.";
  }
}
