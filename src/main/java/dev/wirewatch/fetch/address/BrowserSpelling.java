package dev.wirewatch.fetch.address;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links as browsers read them, by the states of the basic URL parser for http and https
 * (https://url.spec.whatwg.org/#url-parsing): margins, tabs and line breaks are nothing, a
 * backslash is a slash, and any number of slashes stands before a host.
 */
final class BrowserSpelling {

  private static final Pattern MARGIN = Pattern.compile("^[\\x00-\\x20]+|[\\x00-\\x20]+$");
  private static final Pattern NOTHING = Pattern.compile("[\\t\\n\\r]");
  private static final Pattern WEB = Pattern.compile("(?i)(https?):(/*)(.*)");

  private BrowserSpelling() {}

  /**
   * The same link as RFC 3986 would write it: whole, or relative to its page.
   *
   * @param scheme of the page that holds it
   */
  static String plain(String link, String scheme) {
    String text = NOTHING.matcher(MARGIN.matcher(link).replaceAll("")).replaceAll("");
    String straight = withSlashes(text);
    Matcher web = WEB.matcher(straight);
    if (web.matches()) {
      String own = web.group(1).toLowerCase(Locale.ROOT);
      boolean relative = own.equals(scheme) && web.group(2).length() < 2;
      return relative ? web.group(2) + web.group(3) : own + "://" + web.group(3);
    }
    return straight.startsWith("//") ? "//" + straight.replaceFirst("^/+", "") : straight;
  }

  /** A query and a fragment may hold backslashes, and so may addresses of other schemes. */
  private static String withSlashes(String text) {
    int end = text.split("[?#]", 2)[0].length();
    Matcher web = Pattern.compile("(?i)https?:|(?![a-z][a-z0-9+.-]*:)").matcher(text);
    return web.lookingAt() ? text.substring(0, end).replace('\\', '/') + text.substring(end) : text;
  }
}
