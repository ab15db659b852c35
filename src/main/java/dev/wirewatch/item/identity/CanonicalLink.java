package dev.wirewatch.item.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of a web address tells one article from another: not the scheme, not the case of the host,
 * not what counts clicks, and not the number of a revision.
 */
public final class CanonicalLink {

  private static final String SCHEME = "http";
  private static final List<String> USUAL_PORTS = List.of(":80", ":443", ":");
  private static final Pattern COUNTING_FRAGMENT =
      Pattern.compile("(?i)#(?:\\d{1,2}|(?:xtor|utm_|ns_|at_|rss|ref=).*)?$");
  private static final Pattern NUMBER = Pattern.compile("#(\\d{1,2})$");
  private static final Set<String> COUNTING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "yclid",
          "msclkid",
          "mc_cid",
          "mc_eid",
          "igshid",
          "xtor",
          "cmpid",
          "ncid",
          "ocid",
          "_openstat",
          "wt_mc");
  private static final Pattern COUNTING_FAMILY = Pattern.compile("(?:utm|at|ns|pk|mtm)_.*");

  private CanonicalLink() {}

  /** The part that counts; anything but a web address as it is. */
  public static String of(String address) {
    int end = endOfHost(address);
    String rest = address.substring(end);
    if (end == 0 || hasLineEnd(rest)) {
      return address;
    }
    String host = address.substring(address.indexOf("//") + 2, end).toLowerCase(Locale.ROOT);
    return withoutUsualPort(host)
        + withoutCounting(
            rest.indexOf('#') < 0 ? rest : COUNTING_FRAGMENT.matcher(rest).replaceFirst(""));
  }

  /** Where the host of a web address ends; 0 if it is none. */
  static int endOfHost(String address) {
    if (!address.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return 0;
    }
    boolean safe = address.regionMatches(true, SCHEME.length(), "s", 0, 1);
    int slashes = SCHEME.length() + (safe ? 1 : 0);
    if (!address.startsWith("://", slashes)) {
      return 0;
    }
    int end = slashes + 3;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static String withoutUsualPort(String host) {
    for (String port : USUAL_PORTS) {
      if (host.endsWith(port)) {
        return host.substring(0, host.length() - port.length());
      }
    }
    return host;
  }

  private static boolean hasLineEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("\n\r\u0085\u2028\u2029".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The same with the scheme and such a number, of which readers should get the present ones. */
  public static String withScheme(String address) {
    if (address.indexOf('?') < 0 && address.indexOf('#') < 0) {
      return address;
    }
    boolean safe = address.regionMatches(true, 0, "https:", 0, 6);
    return safe + " " + of(address) + " " + number(address);
  }

  /**
   * The number after {@code #} that is no part of an address: of a revision, or of a place on the
   * page; empty if there is none.
   */
  static String number(String address) {
    var number = NUMBER.matcher(address);
    return number.find() ? number.group(1) : "";
  }

  private static String withoutCounting(String path) {
    int query = path.indexOf('?');
    if (query < 0) {
      return path;
    }
    int fragment = path.indexOf('#', query);
    String rest = fragment < 0 ? "" : path.substring(fragment);
    String kept =
        Arrays.stream(path.substring(query + 1, path.length() - rest.length()).split("&"))
            .filter(parameter -> !counts(parameter))
            .collect(Collectors.joining("&"));
    return path.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept) + rest;
  }

  private static boolean counts(String parameter) {
    String name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
    return COUNTING.contains(name) || COUNTING_FAMILY.matcher(name).matches();
  }
}
