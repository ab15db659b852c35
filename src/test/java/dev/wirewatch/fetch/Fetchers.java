package dev.wirewatch.fetch;

import dev.wirewatch.fetch.address.OpenNetworks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.util.unit.DataSize;

/** Fetchers for tests: as the program has them, but with little patience. */
public final class Fetchers {

  public static final FetchSettings SETTINGS =
      new FetchSettings(
          50,
          2,
          Duration.ofMillis(900),
          DataSize.ofKilobytes(1_500),
          List.of("127.0.0.0/8"),
          "Wirewatch/test");
  public static final FetchLimits LIMITS =
      new FetchLimits(Duration.ofMillis(300), Duration.ofMillis(400));

  private Fetchers() {}

  /** A fetcher that trusts whom the given context trusts. */
  public static FeedFetcher trusting(SSLContext trust, InstantSource clock) {
    var guard =
        new AddressGuard(
            new OpenNetworks(SETTINGS.allowedNetworks()), SystemDefaultDnsResolver.INSTANCE);
    return new FeedFetcher(SETTINGS, LIMITS, guard, trust, clock, Thread::sleep);
  }

  /** A fetcher that tells how long it would wait for a slowed host. */
  static FeedFetcher patient(HostBackoff.Sleep sleep, InstantSource clock) {
    try {
      var guard =
          new AddressGuard(
              new OpenNetworks(SETTINGS.allowedNetworks()), SystemDefaultDnsResolver.INSTANCE);
      return new FeedFetcher(SETTINGS, LIMITS, guard, SSLContext.getDefault(), clock, sleep);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** A fetcher with name servers of its own. */
  public static FeedFetcher resolving(DnsResolver names, String... allowed) {
    try {
      var open = new OpenNetworks(List.of(allowed));
      var guard = new AddressGuard(open, new HostLookup(names, LIMITS.connectTimeout()));
      return new FeedFetcher(
          SETTINGS, LIMITS, guard, SSLContext.getDefault(), InstantSource.system(), Thread::sleep);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Name servers that know what the function knows. */
  public static DnsResolver names(Known known) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
          return known.addresses(host);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  public interface Known {
    InetAddress[] addresses(String host) throws UnknownHostException, InterruptedException;
  }
}
