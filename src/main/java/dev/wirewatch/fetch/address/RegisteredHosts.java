package dev.wirewatch.fetch.address;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.hc.client5.http.psl.DomainType;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/**
 * Whom a host belongs to, by Mozilla's list of public suffixes: a.example.com and b.example.com are
 * one, feeds.bbci.co.uk and www.bbc.co.uk are two. Only suffixes of registries count; sites of one
 * hosting service share its servers. An IP address stands for itself, and so does a name under no
 * known suffix.
 */
public final class RegisteredHosts {

  private static final int MOST_KEPT = 20_000;

  private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

  private final ConcurrentMap<String, String> known = new ConcurrentHashMap<>();

  /** The registered host of an address; with the port where that is an IP address. */
  public String of(URI url) {
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    String registered = known.computeIfAbsent(host, RegisteredHosts::registered);
    // Ports of one address are different programs; those of a name are one publisher.
    return registered.isEmpty() ? host + ":" + url.getPort() : registered;
  }

  /**
   * Whose site an address is: example.co.uk for news.example.co.uk. Unlike with requests, those who
   * publish at one hosting service are told from each other, and unknown suffixes are believed.
   */
  public static String site(URI url) {
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    String root = SUFFIXES.getDomainRoot(host);
    return root == null ? host : root;
  }

  /** Empty for an IP address. */
  private static String registered(String host) {
    if (isAddress(host)) {
      return "";
    }
    String root = SUFFIXES.getDomainRoot(host, DomainType.ICANN);
    return root == null ? host : root;
  }

  private static boolean isAddress(String host) {
    if (host.startsWith("[")) {
      return true;
    }
    try {
      InetAddress.ofLiteral(host);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
