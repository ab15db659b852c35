package dev.wirewatch.source.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Makes absolute web addresses of what feeds write as links. */
public final class Links {

  private static final BitSet SUSPECT =
      " \"<>\\^`{|}[]%\r\n\t&".chars().collect(BitSet::new, BitSet::set, BitSet::or);
  private static final Pattern SLASHES =
      Pattern.compile("(https?):[/\\\\]{2,}", Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\s\\u00a0\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");
  private static final Pattern PATH = Pattern.compile("[^?#]+");
  private static final Pattern ABOVE_ROOT = Pattern.compile("^(?:/\\.\\.)+(?=/)");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Links() {}

  /** The address that a link means; empty if it leads to anything but http or https. */
  public static Optional<URI> resolve(URI base, String link) {
    String stripped = withTwoSlashes(link.strip());
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    try {
      String sound = isSound(stripped) ? stripped : sound(stripped);
      return web(isWeb(sound) ? new URI(sound) : relative(base, sound));
    } catch (URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Browsers take any number of slashes, of either kind, for those two. */
  private static String withTwoSlashes(String link) {
    Matcher slashes = SLASHES.matcher(link);
    return slashes.lookingAt() ? slashes.group(1) + "://" + link.substring(slashes.end()) : link;
  }

  /** Whether a text is a web address as it stands. */
  static boolean isAbsolute(String text) {
    return isWeb(text);
  }

  /** What relative links below an element refer to: every {@code xml:base} from the root down. */
  static URI base(Element element, URI outermost) {
    Element parent = element.getParentElement();
    URI inherited = parent == null ? outermost : base(parent, outermost);
    String own =
        element.hasAttributes() ? element.getAttributeValue("base", Namespace.XML_NAMESPACE) : null;
    return own == null ? inherited : resolve(inherited, own).orElse(inherited);
  }

  private static boolean isWeb(String link) {
    return link.regionMatches(true, 0, "http://", 0, 7)
        || link.regionMatches(true, 0, "https://", 0, 8);
  }

  private static boolean isSound(String link) {
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      if (c == '\u00a0' || (c < 128 && SUSPECT.get(c))) {
        return false;
      }
    }
    return true;
  }

  private static String sound(String link) {
    String once = forward(BREAKS.matcher(link).replaceAll("").replace("&amp;", "&"));
    return FORBIDDEN.matcher(once).replaceAll(bad -> encoded(bad.group()));
  }

  /** Windows' slashes in a path mean the web's; behind it they mean themselves. */
  private static String forward(String link) {
    Matcher path = PATH.matcher(link);
    return path.lookingAt() ? path.group().replace('\\', '/') + link.substring(path.end()) : link;
  }

  /** RFC 3986, 5.2, in which Java's own rules of RFC 2396 are outdated. */
  private static URI relative(URI base, String link) throws URISyntaxException {
    if (link.startsWith("www.")) {
      return new URI("http://" + link);
    }
    String path = base.getRawPath();
    boolean bare = path == null || path.isEmpty();
    URI start = bare && isWeb(base.toString()) ? base.resolve("/") : base;
    if (link.startsWith("?")) {
      return new URI(
          start.getScheme() + "://" + start.getRawAuthority() + start.getRawPath() + link);
    }
    URI resolved = start.resolve(new URI(link));
    String raw = resolved.getRawPath();
    return raw != null && raw.startsWith("/..")
        ? resolved.resolve(new URI(ABOVE_ROOT.matcher(raw).replaceFirst("")))
        : resolved;
  }

  private static Optional<URI> web(URI address) {
    String authority = address.getRawAuthority();
    return isWeb(address.toString()) && authority != null && authority.indexOf('%') < 0
        ? Optional.of(address)
        : Optional.empty();
  }

  private static String encoded(String character) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(HEX.toHexDigits(octet));
    }
    return encoded.toString();
  }
}
