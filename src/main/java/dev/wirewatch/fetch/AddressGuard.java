package dev.wirewatch.fetch;

import dev.wirewatch.fetch.address.OpenNetworks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps polls out of private networks. It stands where the HTTP client turns names into the
 * addresses that it then connects to, so that no spelling, redirect or changing name gets past it.
 */
@Component
public class AddressGuard implements DnsResolver {

  private final OpenNetworks open;
  private final DnsResolver names;

  @Autowired
  public AddressGuard(OpenNetworks open, FetchLimits limits) {
    this(open, new HostLookup(SystemDefaultDnsResolver.INSTANCE, limits.connectTimeout()));
  }

  AddressGuard(OpenNetworks open, DnsResolver names) {
    this.open = open;
    this.names = names;
  }

  /**
   * The addresses of a host that may be connected to.
   *
   * @throws Refused if it has none
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = addresses(host);
    InetAddress[] usable = Arrays.stream(all).filter(open::contain).toArray(InetAddress[]::new);
    if (usable.length == 0) {
      throw new Refused(host, all.length == 0 ? "nothing" : all[0].getHostAddress());
    }
    return usable;
  }

  /** Whether a host is in a private network that may be polled; asks name servers only then. */
  public boolean leadsInside(String host) {
    try {
      return open.reachInside() && Arrays.stream(addresses(host)).allMatch(open::containInside);
    } catch (UnknownHostException e) {
      return false;
    }
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

  /** A host that leads into a network that may not be polled. */
  public static final class Refused extends UnknownHostException {
    Refused(String host, String address) {
      super(OpenNetworks.refusal(host, address));
    }
  }
}
