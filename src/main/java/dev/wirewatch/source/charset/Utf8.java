package dev.wirewatch.source.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Some bytes read as UTF-8: how many characters beyond ASCII there are, and how many bytes are
 * none. Those are read as windows-1252, as they are mostly quotation marks and dashes pasted out of
 * a Windows program; what is left of a character that was cut at either end is nothing.
 */
record Utf8(String text, int sound, int broken) {

  private static final Charset PASTED = Charset.forName("windows-1252");
  private static final int SOUND_FOR_EACH_BROKEN = 4;

  static Utf8 of(byte[] document, int from, int to) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(document, from, to - from);
    CharBuffer text = CharBuffer.allocate(to - from);
    int broken = 0;
    CoderResult result = decoder.decode(bytes, text, true);
    while (result.isError()) {
      boolean cut = isCut(bytes, result.length(), from, to);
      for (int i = 0; i < result.length(); i++) {
        byte wrong = bytes.get();
        if (!cut) {
          text.append(PASTED.decode(ByteBuffer.wrap(new byte[] {wrong})));
        }
      }
      broken += cut ? 1 : result.length();
      result = decoder.decode(bytes, text, true);
    }
    String whole = text.flip().toString();
    long beyond = whole.codePoints().filter(c -> c > 0x7f).count();
    return new Utf8(whole, (int) Math.max(0, beyond - broken), broken);
  }

  /** The beginning of a character at the end, or the rest of one at the beginning. */
  private static boolean isCut(ByteBuffer bytes, int length, int from, int to) {
    int at = bytes.position();
    int first = bytes.get(at) & 0xFF;
    return at + length == to && first >= 0xC2 && first <= 0xF4
        || first < 0xC0 && at - from < 3 && at > from - 1 && onlyContinued(bytes, from, at);
  }

  private static boolean onlyContinued(ByteBuffer bytes, int from, int at) {
    for (int i = from; i < at; i++) {
      if ((bytes.get(i) & 0xC0) != 0x80) {
        return false;
      }
    }
    return at > from || (bytes.get(at) & 0xFF) >= 0xA0;
  }

  boolean isSound() {
    return broken == 0;
  }

  /** Whether these bytes are UTF-8 for the most part. */
  boolean isMostly() {
    return sound > 0 && sound >= (long) broken * SOUND_FOR_EACH_BROKEN || broken == 1 && sound >= 1;
  }
}
