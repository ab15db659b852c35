package dev.wirewatch.fetch.address;

import com.ibm.icu.text.IDNA;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The host of an address in its one spelling: lower case, letters of other scripts as their IDNA
 * form (UTS 46), no dot at its end. IP addresses only as four decimal numbers or in brackets:
 * programs disagree on what other numbers mean.
 */
final class HostName {

  private static final int LONGEST = 253;
  private static final IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.USE_STD3_RULES);
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
  // As browsers tell an IP address (WHATWG URL, 3.5): by its last part.
  private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\[[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*]");
  private static final String NUMBER = "(?:0|[1-9][0-9]{0,2})";
  private static final Pattern DECIMAL = Pattern.compile(NUMBER + "(?:\\." + NUMBER + "){3}");

  private HostName() {}

  static String read(String text) throws BadAddress {
    if (text.isEmpty()) {
      throw new BadAddress("The address names no host.");
    }
    return text.startsWith("[") ? inBrackets(text) : named(text);
  }

  private static String named(String text) throws BadAddress {
    var info = new IDNA.Info();
    String ascii = NAMES.nameToASCII(text, new StringBuilder(), info).toString();
    String host = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    if (NUMERIC.matcher(host).matches()) {
      return decimal(host, text);
    }
    if (info.hasErrors() || host.length() > LONGEST || !NAME.matcher(host).matches()) {
      throw new BadAddress("There can be no host with this name: " + text);
    }
    return host;
  }

  private static String decimal(String host, String text) throws BadAddress {
    try {
      if (DECIMAL.matcher(host).matches()) {
        return InetAddress.ofLiteral(host).getHostAddress();
      }
    } catch (IllegalArgumentException e) {
      throw notDecimal(text);
    }
    throw notDecimal(text);
  }

  private static BadAddress notDecimal(String text) {
    return new BadAddress(
        "Write an IP address as four numbers up to 255, such as 192.0.2.1, not as " + text);
  }

  private static String inBrackets(String text) throws BadAddress {
    if (!IN_BRACKETS.matcher(text).matches()) {
      throw notInBrackets(text);
    }
    try {
      InetAddress address = InetAddress.ofLiteral(text.substring(1, text.length() - 1));
      // An IPv4 address in IPv6 clothes is the IPv4 address.
      return address instanceof Inet6Address
          ? text.toLowerCase(Locale.ROOT)
          : address.getHostAddress();
    } catch (IllegalArgumentException e) {
      throw notInBrackets(text);
    }
  }

  private static BadAddress notInBrackets(String text) {
    return new BadAddress(
        "In brackets stands an IPv6 address without a zone, such as [2001:db8::1], not " + text);
  }
}
