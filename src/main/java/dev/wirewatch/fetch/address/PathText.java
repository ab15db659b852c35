package dev.wirewatch.fetch.address;

import java.nio.charset.StandardCharsets;

/**
 * Path and query of an address with all escaped that must be (RFC 3986, 2.1). People paste, and
 * servers send, spaces, bars and letters of all scripts.
 */
final class PathText {

  private static final String AS_THEY_ARE = "-._~:/?@!$&'()*+,;=";

  private PathText() {}

  static String escaped(String text) {
    var escaped = new StringBuilder(text.length());
    boolean query = false;
    int next = 0;
    for (int i = 0; i < text.length(); i = next) {
      int character = text.codePointAt(i);
      next = i + Character.charCount(character);
      query |= character == '?';
      if (stays(text, i, character, query)) {
        escaped.appendCodePoint(character);
      } else {
        escape(escaped, text.substring(i, next));
      }
    }
    return escaped.toString();
  }

  private static boolean stays(String text, int at, int character, boolean query) {
    return switch (character) {
      case '%' -> isHex(text, at + 1) && isHex(text, at + 2);
      case '[', ']' -> query;
      default ->
          character < 128
              && (Character.isLetterOrDigit(character) || AS_THEY_ARE.indexOf(character) >= 0);
    };
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
  }

  private static void escape(StringBuilder escaped, String character) {
    for (byte part : character.getBytes(StandardCharsets.UTF_8)) {
      escaped.append('%').append("%02X".formatted(part));
    }
  }
}
