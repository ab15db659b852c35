package dev.wirewatch.source.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Undoes what happens when UTF-8 is taken for Windows or Latin-1 and made UTF-8 once more: then
 * {@code ü} has become two characters. Single pairs may be meant, so they are undone only where no
 * language has them, or where the whole text turns out to be made of them.
 */
public final class EncodedTwice {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Bytes by the characters for which they are taken; 0 for a character that stands for none. */
  private static final byte[] BYTES = bytes();

  /** Pairs enough to try the whole text. */
  private static final int PROOF = 2;

  /** What becomes of accented Latin letters and of quotation marks; a quotation may end in "Ã»". */
  private static final Pattern NEVER_MEANT =
      Pattern.compile("[ÂÃ][^\\x00-\\x7F»À-ÿ]|â€[^\\x00-\\x7F]");

  private EncodedTwice() {}

  /** The text as it was meant; the same object if it was encoded once. */
  public static String undone(String text) {
    int pairs = pairs(text);
    if (pairs == 0) {
      return text;
    }
    Optional<String> whole = pairs < PROOF ? Optional.empty() : decoded(text);
    return whole.orElseGet(() ->
        NEVER_MEANT.matcher(text).replaceAll(pair -> decoded(pair.group()).orElse(pair.group())));
  }

  /** How many letters that begin a character in UTF-8 stand before what goes on with it. */
  private static int pairs(String text) {
    int pairs = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u00c2' && c <= '\u00f4' && goesOn(text.charAt(i + 1))) {
        pairs++;
      }
    }
    return pairs;
  }

  private static boolean goesOn(char c) {
    return c < BYTES.length && (BYTES[c] & 0xC0) == 0x80;
  }

  private static Optional<String> decoded(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      bytes[i] = c < BYTES.length ? BYTES[c] : 0;
      if (bytes[i] == 0) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException encodedOnce) {
      return Optional.empty();
    }
  }

  /** Windows has no characters for five of them; Latin-1 has controls. */
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
