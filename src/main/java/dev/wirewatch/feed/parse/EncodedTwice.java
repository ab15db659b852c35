package dev.wirewatch.feed.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Undoes what happens when UTF-8 is taken for Windows or Latin-1 and made UTF-8 once more: then
 * {@code ü} has become two characters. A text is touched only where all of it can be undone and
 * several characters prove it, because one pair may well be meant.
 */
final class EncodedTwice {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int PROOF = 2;

  /** Bytes by the characters for which they are taken; Windows leaves five of them out. */
  private static final byte[] BYTES = bytes();

  private EncodedTwice() {}

  /** The text as it was meant; the same object if it was encoded once. */
  static String undone(String text) {
    if (!isSuspect(text)) {
      return text;
    }
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      bytes[i] = c < BYTES.length ? BYTES[c] : 0;
      if (bytes[i] == 0) {
        return text;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException encodedOnce) {
      return text;
    }
  }

  /** Whether several letters that begin a character in UTF-8 stand before what goes on with it. */
  private static boolean isSuspect(String text) {
    int found = 0;
    for (int i = 0; i + 1 < text.length() && found < PROOF; i++) {
      char c = text.charAt(i);
      if (c >= '\u00c2' && c <= '\u00f4' && goesOn(text.charAt(i + 1))) {
        found++;
      }
    }
    return found >= PROOF;
  }

  private static boolean goesOn(char c) {
    return c < BYTES.length && (BYTES[c] & 0xC0) == 0x80;
  }

  private static byte[] bytes() {
    byte[] bytes = new byte['™' + 1];
    for (int i = 1; i < 256; i++) {
      String character = new String(new byte[] {(byte) i}, WINDOWS);
      bytes[i] = (byte) i;
      if (!character.equals("\ufffd")) {
        bytes[character.charAt(0)] = (byte) i;
      }
    }
    return bytes;
  }
}
