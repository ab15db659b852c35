package dev.wirewatch.source.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes of a document show of its encoding: a byte order mark, or zeros around a
 * first character that can only be ASCII (XML 1.0, appendix F).
 */
final class FirstBytes {

  static final Charset EBCDIC = Charset.forName("IBM037");

  private static final int SAMPLE = 1_024;
  private static final int NOWHERE = -1;
  private static final int EVEN = 0;
  private static final int ODD = 1;

  private FirstBytes() {}

  static Optional<Charset> charset(byte[] document) {
    // The longer marks first: UTF-32's begins with UTF-16's.
    if (startsWith(document, 0xFF, 0xFE, 0, 0) || startsWith(document, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32"));
    }
    if (isMark16(document)) {
      return Optional.of(StandardCharsets.UTF_16).filter(charset -> zeros(document) != NOWHERE);
    }
    return startsWith(document, 0x4C, 0x6F, 0xA7, 0x94) ? Optional.of(EBCDIC) : unmarked(document);
  }

  /** How long a mark is that zeros behind it do not confirm; 0 if there is none. */
  static int mark(byte[] document) {
    return startsWith(document, 0xEF, 0xBB, 0xBF) ? 3 : isMark16(document) ? 2 : 0;
  }

  private static boolean isMark16(byte[] document) {
    return startsWith(document, 0xFF, 0xFE) || startsWith(document, 0xFE, 0xFF);
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
      default ->
          switch (zeros(document)) {
            case EVEN -> Optional.of(StandardCharsets.UTF_16BE);
            case ODD -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
          };
    };
  }

  /** At which places most of the first bytes are zeros. */
  private static int zeros(byte[] document) {
    int[] zeros = new int[2];
    int length = Math.min(SAMPLE, document.length);
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += document[i] == 0 ? 1 : 0;
    }
    if (Math.max(zeros[0], zeros[1]) * 5 < length) {
      return NOWHERE;
    }
    return zeros[0] > zeros[1] ? EVEN : ODD;
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
