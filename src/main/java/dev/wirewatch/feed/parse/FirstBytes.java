package dev.wirewatch.feed.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes of a document show of its encoding: a byte order mark, or zeros around a
 * first character that can only be ASCII (XML 1.0, appendix F).
 */
final class FirstBytes {

  static final Charset EBCDIC = Charset.forName("IBM037");

  private FirstBytes() {}

  static Optional<Charset> charset(byte[] document) {
    if (startsWith(document, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    // The longer marks first: UTF-32's begins with UTF-16's.
    if (startsWith(document, 0xFF, 0xFE, 0, 0) || startsWith(document, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32"));
    }
    if (startsWith(document, 0xFF, 0xFE) || startsWith(document, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    return startsWith(document, 0x4C, 0x6F, 0xA7, 0x94) ? Optional.of(EBCDIC) : unmarked(document);
  }

  private static Optional<Charset> unmarked(byte[] document) {
    int zeros = 0;
    for (int i = 0; i < Math.min(4, document.length); i++) {
      zeros = zeros * 2 + (document[i] == 0 ? 1 : 0);
    }
    return switch (zeros) {
      case 0b1110 -> Optional.of(Charset.forName("UTF-32BE"));
      case 0b0111 -> Optional.of(Charset.forName("UTF-32LE"));
      case 0b1010 -> Optional.of(StandardCharsets.UTF_16BE);
      case 0b0101 -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  private static boolean startsWith(byte[] document, int... mark) {
    if (document.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (document[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }
}
