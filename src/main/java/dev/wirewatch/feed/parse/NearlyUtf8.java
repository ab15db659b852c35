package dev.wirewatch.feed.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads UTF-8 into which some bytes of another encoding were pasted, mostly quotation marks and
 * dashes out of a Windows program; they are read as such.
 */
final class NearlyUtf8 {

  private static final Charset PASTED = Charset.forName("windows-1252");
  private static final int SOUND_FOR_EACH_BROKEN = 4;

  private NearlyUtf8() {}

  /** Empty if the document is not UTF-8 for the most part. */
  static Optional<String> text(byte[] document) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(document);
    CharBuffer text = CharBuffer.allocate(document.length);
    int broken = 0;
    CoderResult result = decoder.decode(bytes, text, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        text.append(PASTED.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
        broken++;
      }
      result = decoder.decode(bytes, text, true);
    }
    String whole = text.flip().toString();
    long sound = whole.chars().filter(c -> c > 0x7f).count() - broken;
    return sound >= (long) broken * SOUND_FOR_EACH_BROKEN ? Optional.of(whole) : Optional.empty();
  }
}
