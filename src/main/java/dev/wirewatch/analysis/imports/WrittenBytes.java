package dev.wirewatch.analysis.imports;

import dev.wirewatch.source.charset.Decoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which characters the bytes of a file mean. Feeds are never in UTF-16 without much markup around;
 * texts are, and Chinese ones have hardly a zero in them then.
 */
final class WrittenBytes {

  private WrittenBytes() {}

  static String text(byte[] bytes, @Nullable String contentType) {
    return utf16(bytes).orElseGet(() -> Decoder.text(bytes, contentType, new ArrayList<>()));
  }

  private static Optional<String> utf16(byte[] bytes) {
    if (bytes.length < 2 || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    boolean marked =
        bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
            || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    return charsets(bytes, marked).stream()
        .map(charset -> new String(bytes, charset))
        .filter(text -> text.codePoints().allMatch(WrittenBytes::isWritten))
        .findFirst();
  }

  /** Zeros stand where ASCII's first bytes are; other encodings of texts have none. */
  private static List<Charset> charsets(byte[] bytes, boolean marked) {
    if (marked) {
      return List.of(StandardCharsets.UTF_16);
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (even == odd) {
      return List.of();
    }
    return List.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static boolean isWritten(int sign) {
    return switch (Character.getType(sign)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
      case Character.CONTROL -> Character.isWhitespace(sign);
      default -> sign != 0xFFFD;
    };
  }
}
