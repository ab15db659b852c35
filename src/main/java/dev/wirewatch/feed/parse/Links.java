package dev.wirewatch.feed.parse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Makes absolute web addresses of what feeds write as links. */
final class Links {

  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\s\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Links() {}

  /** The address that a link means; empty if it leads to anything but http or https. */
  static Optional<URI> resolve(URI base, String link) {
    try {
      String once = link.strip().replaceAll("[\\r\\n\\t]+", "").replace("&amp;", "&");
      String sound = FORBIDDEN.matcher(once).replaceAll(bad -> encoded(bad.group()));
      return sound.isEmpty() ? Optional.empty() : web(base.resolve(new URI(sound)));
    } catch (java.net.URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** What relative links below an element refer to: every {@code xml:base} from the root down. */
  static URI base(Element element, URI outermost) {
    Element parent = element.getParentElement();
    URI inherited = parent == null ? outermost : base(parent, outermost);
    String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
    return own == null ? inherited : resolve(inherited, own).orElse(inherited);
  }

  private static Optional<URI> web(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    return web && address.getRawAuthority() != null ? Optional.of(address) : Optional.empty();
  }

  private static String encoded(String character) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(HEX.toHexDigits(octet));
    }
    return encoded.toString();
  }
}
