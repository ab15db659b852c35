package dev.wirewatch.source.read;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of outlets by how they are written and where their feeds are. */
public final class OutletLookup {

  private static final String SEVERAL = "";

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byHost = new HashMap<>();

  /** Outlets by the domains around their feeds' hosts: the site of {@code rss.} is above it. */
  private final Map<String, String> byDomain = new HashMap<>();

  /** Adds the name of a feed's outlet; always true, as a mapper of rows wants an answer. */
  public boolean add(String outlet, String url) {
    byName.putIfAbsent(plain(outlet), outlet);
    String host = host(url);
    if (host != null) {
      put(byHost, host, outlet);
      for (String domain = above(host); domain.contains("."); domain = above(domain)) {
        put(byDomain, domain, outlet);
      }
    }
    return true;
  }

  private static void put(Map<String, String> map, String key, String outlet) {
    map.merge(key, outlet, (one, other) -> one.equals(other) ? one : SEVERAL);
  }

  private static String above(String host) {
    return host.substring(host.indexOf('.') + 1);
  }

  /**
   * The desk's name of an outlet, or the given one if the desk has none.
   *
   * @param addresses of its site, of something that it has published, as far as they are known
   */
  public String of(String outlet, @Nullable String... addresses) {
    String known = byName.get(plain(outlet));
    if (known == null) {
      known = byHost.get(withoutWww(outlet.strip()));
    }
    for (String address : addresses) {
      known = known == null && address != null ? at(host(address)) : known;
    }
    return known == null || known.equals(SEVERAL) ? outlet : known;
  }

  private @Nullable String at(@Nullable String host) {
    String known = byHost.get(String.valueOf(host));
    return known == null ? byDomain.get(String.valueOf(host)) : known;
  }

  private static String plain(String outlet) {
    return outlet
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^(?:the|www) ", "");
  }

  private static @Nullable String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? null : withoutWww(host);
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  private static String withoutWww(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }
}
