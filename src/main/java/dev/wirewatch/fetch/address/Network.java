package dev.wirewatch.fetch.address;

import java.net.InetAddress;

/**
 * A range of addresses in CIDR notation (RFC 4632, RFC 4291).
 *
 * @param prefix bits that addresses of the range share
 */
record Network(byte[] address, int prefix) {

  /**
   * Reads a range such as {@code 10.0.0.0/8} or {@code fd00::/8}; an address alone is a range of
   * one.
   *
   * @throws IllegalArgumentException with the reason, as a sentence
   */
  static Network parse(String text) {
    String[] parts = text.strip().split("/", -1);
    InetAddress address = literal(parts[0]);
    int bits = address.getAddress().length * 8;
    int prefix = parts.length == 1 ? bits : number(parts[1]);
    if (parts.length > 2 || prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a network; write it as in 10.0.0.0/8 or fd00::/8.");
    }
    return new Network(address.getAddress(), prefix);
  }

  private static InetAddress literal(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an IP address; write a network as in 10.0.0.0/8.", e);
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  boolean contains(InetAddress candidate) {
    byte[] bytes = candidate.getAddress();
    if (bytes.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((bytes[bit / 8] & mask) != (address[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
