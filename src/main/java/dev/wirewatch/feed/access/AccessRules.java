package dev.wirewatch.feed.access;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * What may be sent as user agent, header, password or cookie: nothing that could end a line and
 * begin another (RFC 9110, 5.5), and no header that the program itself answers for.
 */
final class AccessRules {

  private static final int MOST_HEADERS = 20;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_VALUE = 4_000;
  private static final int LONGEST_TEXT = 500;
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern COOKIES = Pattern.compile("[^=;\\s]+=[^;]*(; *[^=;\\s]+=[^;]*)*;?");
  private static final Set<String> OWN =
      Set.of(
          "host",
          "content-length",
          "content-type",
          "transfer-encoding",
          "connection",
          "keep-alive",
          "te",
          "trailer",
          "upgrade",
          "expect",
          "range",
          "accept-encoding",
          "if-none-match",
          "if-modified-since",
          "if-match",
          "if-unmodified-since",
          "if-range",
          "http2-settings");

  private AccessRules() {}

  static void check(AccessChange change) throws BadAccess {
    text("userAgent", "The user agent", change.userAgent(), LONGEST_TEXT, AccessRules::isHeader);
    text("username", "The user name", change.username(), LONGEST_TEXT, AccessRules::isPrintable);
    if (change.username().contains(":")) {
      throw new BadAccess("username", "The user name must not hold a colon (RFC 7617).");
    }
    String password = change.password() == null ? "" : change.password();
    text("password", "The password", password, LONGEST_TEXT, AccessRules::isPrintable);
    if (!password.isEmpty() && change.username().isEmpty()) {
      throw new BadAccess("username", "A password needs a user name.");
    }
    cookies(change.cookies() == null ? "" : change.cookies());
    headers(change);
  }

  private static void cookies(String cookies) throws BadAccess {
    text("cookies", "The cookies", cookies, LONGEST_VALUE, AccessRules::isHeader);
    if (!cookies.isEmpty() && !COOKIES.matcher(cookies).matches()) {
      throw new BadAccess("cookies", "Write cookies as name=value, separated by semicolons.");
    }
  }

  private static void headers(AccessChange change) throws BadAccess {
    if (change.headers().size() > MOST_HEADERS) {
      throw new BadAccess("headers", "A feed may have " + MOST_HEADERS + " headers of its own.");
    }
    for (var header : change.headers().entrySet()) {
      name(header.getKey(), change.username());
      String value = header.getValue() == null ? "" : header.getValue();
      String what = "The header " + header.getKey();
      text("headers", what, value, LONGEST_VALUE, AccessRules::isHeader);
    }
  }

  private static void name(String name, String username) throws BadAccess {
    if (name.length() > LONGEST_NAME || !TOKEN.matcher(name).matches()) {
      throw new BadAccess(
          "headers", "A header's name has letters, digits and hyphens only: \"" + name + "\".");
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (OWN.contains(lower) || lower.startsWith("proxy-")) {
      throw new BadAccess("headers", "The program itself decides on the header " + name + ".");
    }
    if (lower.equals("user-agent") || lower.equals("cookie")) {
      throw new BadAccess("headers", "There is a field of its own for the header " + name + ".");
    }
    if (lower.equals("authorization") && !username.isEmpty()) {
      throw new BadAccess("headers", "Give a user name or the header Authorization, not both.");
    }
  }

  private static void text(
      String field, String what, String text, int longest, IntPredicate allowed) throws BadAccess {
    if (text.length() > longest) {
      throw new BadAccess(field, what + " may have " + longest + " characters.");
    }
    if (!text.chars().allMatch(allowed)) {
      throw new BadAccess(
          field, what + " holds a character that cannot be sent, such as a line break.");
    }
  }

  private static boolean isHeader(int character) {
    return character >= ' ' && character <= '~';
  }

  private static boolean isPrintable(int character) {
    return !Character.isISOControl(character);
  }
}
