package dev.wirewatch.fetch.address;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that may be polled: absolute, http or https, with a host and without a password. */
public record FeedAddress(String text) {

  private static final int LONGEST = 2_000;
  private static final Pattern PARTS =
      Pattern.compile("(?<scheme>[^:/?#]+)://(?<server>[^/?#]*)(?<path>[^#]*)(?:#.*)?");
  private static final Pattern READER =
      Pattern.compile("(?i)(?:feed|rss|podcast|pcast|itpc)(s?):(?://)?(?<web>https?:)?(?://)?");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern SERVER = Pattern.compile("(?<host>\\[.*]|[^:]*)(?::(?<port>.*))?");

  /**
   * Reads an address and gives it the one spelling that all addresses of the same place have, so
   * that none is polled twice. Schemes by which readers of feeds are called, such as {@code feed:},
   * are left out.
   *
   * @throws BadAddress with the reason, as a sentence
   */
  public static FeedAddress parse(String text) throws BadAddress {
    String address = withoutReader(text.strip());
    if (address.length() > LONGEST) {
      throw new BadAddress("The address is longer than " + LONGEST + " characters.");
    }
    if (address.chars().anyMatch(Character::isISOControl)) {
      throw new BadAddress("The address holds a line break or another control character.");
    }
    Matcher parts = PARTS.matcher(address);
    String scheme = parts.matches() ? parts.group("scheme").toLowerCase(Locale.ROOT) : "";
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new BadAddress("The address must start with http:// or https://: " + address);
    }
    String plain =
        scheme
            + "://"
            + server(scheme, parts.group("server"), address)
            + PathText.escaped(parts.group("path"));
    if (plain.length() > LONGEST) {
      throw new BadAddress("The address is longer than " + LONGEST + " characters.");
    }
    return new FeedAddress(plain);
  }

  private static String withoutReader(String address) {
    Matcher reader = READER.matcher(address);
    if (!reader.lookingAt()) {
      return address;
    }
    String web = reader.group("web") == null ? "http" + reader.group(1) + ":" : reader.group("web");
    return web + "//" + address.substring(reader.end());
  }

  private static String server(String scheme, String text, String address) throws BadAddress {
    if (text.contains("@")) {
      throw new BadAddress("The address must not hold a user name or password.");
    }
    Matcher server = SERVER.matcher(text);
    if (!server.matches()) {
      throw new BadAddress("The address names no host: " + address);
    }
    String host = HostName.read(server.group("host"));
    String port = server.group("port");
    return port == null || port.isEmpty() ? host : host + port(scheme, port, address);
  }

  private static String port(String scheme, String text, String address) throws BadAddress {
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
    if (!WebPorts.exists(port)) {
      throw new BadAddress("The address has a port that cannot exist: " + address);
    }
    if (WebPorts.isBad(port)) {
      throw new BadAddress("Port " + port + " is for other servers than those of the web.");
    }
    return port == (scheme.equals("http") ? 80 : 443) ? "" : ":" + port;
  }

  /**
   * The address that a link at this one leads to (RFC 3986, 5.2), spelt as browsers take it.
   *
   * @throws BadAddress if it is none that may be polled
   */
  public FeedAddress resolve(String link) throws BadAddress {
    URI base = URI.create(text);
    String reference = BrowserSpelling.plain(link, base.getScheme());
    if (SCHEME.matcher(reference).lookingAt()) {
      return parse(reference);
    }
    if (reference.startsWith("//")) {
      return parse(base.getScheme() + ":" + reference);
    }
    String path = PathText.escaped(reference.replaceFirst("#.*", ""));
    if (path.isEmpty() || path.startsWith("?")) {
      // URI would drop the last part of the path.
      return parse(origin(text) + base.getRawPath() + path);
    }
    URI within = base.getRawPath().isEmpty() ? URI.create(origin(text) + "/") : base;
    return parse(within.resolve(path).toString());
  }

  /** Scheme, host and port of an address that was read: what tells one server from another. */
  public static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  public String host() {
    return String.valueOf(URI.create(text).getHost());
  }

  /** The IP address that it holds instead of a name, if it does. */
  Optional<InetAddress> literal() {
    String host = host();
    boolean bracketed = host.startsWith("[");
    try {
      return Optional.of(
          InetAddress.ofLiteral(bracketed ? host.substring(1, host.length() - 1) : host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
