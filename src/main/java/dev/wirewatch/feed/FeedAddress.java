package dev.wirewatch.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** An address that may be polled: absolute, http or https, with a host and without a password. */
public record FeedAddress(String text) {

  private static final int LONGEST = 2_000;
  private static final int LONGEST_HOST = 253;
  private static final int LAST_PORT = 65_535;

  /**
   * Reads an address.
   *
   * @throws BadAddress with the reason, as a sentence
   */
  public static FeedAddress parse(String text) throws BadAddress {
    String address = text.strip();
    if (address.length() > LONGEST) {
      throw new BadAddress("The address is longer than " + LONGEST + " characters.");
    }
    URI uri = uri(address);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new BadAddress("The address must start with http:// or https://: " + address);
    }
    if (uri.getHost() == null) {
      throw new BadAddress("The address names no host: " + address);
    }
    if (uri.getHost().length() > LONGEST_HOST || uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
      throw new BadAddress("The address has a host or port that cannot exist: " + address);
    }
    if (uri.getRawUserInfo() != null) {
      throw new BadAddress("The address must not hold a user name or password.");
    }
    return new FeedAddress(plain(uri, scheme));
  }

  /** One spelling for addresses that lead to the same place, so that none is polled twice. */
  private static String plain(URI uri, String scheme) {
    boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
    return scheme
        + "://"
        + uri.getHost().toLowerCase(Locale.ROOT)
        + (usual ? "" : ":" + uri.getPort())
        + uri.getRawPath()
        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static URI uri(String address) throws BadAddress {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw new BadAddress("This is not an address: " + e.getReason() + ": " + address);
    }
  }

  /** Scheme, host and port of an address that was read: what tells one server from another. */
  public static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  String host() {
    return String.valueOf(URI.create(text).getHost());
  }

  /** A text that is no address that may be polled. */
  public static final class BadAddress extends Exception {
    BadAddress(String message) {
      super(message);
    }

    /** The reason, as a sentence. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }
}
