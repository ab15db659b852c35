package dev.wirewatch.feed.fetch;

import dev.wirewatch.feed.PollSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps polls out of private networks. It stands where the HTTP client turns names into the
 * addresses that it then connects to, so that no spelling, redirect or changing name gets past it.
 * The ranges are those of the IANA special-purpose registries (RFC 6890) that are not global.
 */
@Component
public class AddressGuard implements DnsResolver {

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
  private final DnsResolver names;

  @Autowired
  public AddressGuard(PollSettings settings, FetchLimits limits) {
    this(
        settings.allowedNetworks(),
        new Names(SystemDefaultDnsResolver.INSTANCE, limits.connectTimeout()));
  }

  AddressGuard(List<String> allowed, DnsResolver names) {
    this.allowed =
        allowed.stream().filter(text -> !text.isBlank()).map(AddressGuard::network).toList();
    this.names = names;
  }

  private static Network network(String text) {
    try {
      return Network.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("wirewatch.poll.allowed-networks: " + e.getMessage(), e);
    }
  }

  /**
   * The addresses of a host that may be connected to.
   *
   * @throws Refused if it has none
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = addresses(host);
    InetAddress[] open = Arrays.stream(all).filter(this::isOpen).toArray(InetAddress[]::new);
    if (open.length == 0) {
      throw new Refused(host, all.length == 0 ? "nothing" : all[0].getHostAddress());
    }
    return open;
  }

  private InetAddress[] addresses(String host) throws UnknownHostException {
    try {
      return new InetAddress[] {InetAddress.ofLiteral(host)};
    } catch (IllegalArgumentException name) {
      return names.resolve(host);
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  /** Whether an address may be connected to. */
  boolean isOpen(InetAddress address) {
    return allowed.stream().anyMatch(network -> network.contains(address))
        || NOT_GLOBAL.stream().noneMatch(network -> network.contains(address));
  }

  /** A host that leads into a network that may not be polled. */
  static final class Refused extends UnknownHostException {
    Refused(String host, String address) {
      super(
          "The host "
              + host
              + " leads to "
              + address
              + ", an address that is not public. If it is meant, add its network to"
              + " wirewatch.poll.allowed-networks.");
    }
  }
}
