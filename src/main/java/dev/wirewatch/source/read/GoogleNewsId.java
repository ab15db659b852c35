package dev.wirewatch.source.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Ids of articles in Google News. Those of some years ago are a small message (Protocol Buffers, in
 * Base64) whose field 4 is the article's address; newer ones hold a key that only Google can turn
 * into an address.
 */
final class GoogleNewsId {

  private static final int ADDRESS_FIELD = 4;
  private static final int LENGTH_DELIMITED = 2;
  private static final int VARINT = 0;

  private final byte[] message;
  private int at;

  private GoogleNewsId(byte[] message) {
    this.message = message;
  }

  /** The article's address, if the id holds it. */
  static Optional<String> address(String id) {
    try {
      return new GoogleNewsId(Base64.getUrlDecoder().decode(id.replaceFirst("=+$", "")))
          .field()
          .filter(text -> text.startsWith("http://") || text.startsWith("https://"));
    } catch (IllegalArgumentException | IndexOutOfBoundsException otherwiseMade) {
      return Optional.empty();
    }
  }

  private Optional<String> field() {
    while (at < message.length) {
      int key = varint();
      if ((key & 7) == VARINT) {
        varint();
      } else if ((key & 7) == LENGTH_DELIMITED) {
        int length = varint();
        if (key >> 3 == ADDRESS_FIELD) {
          return Optional.of(new String(message, at, length, StandardCharsets.UTF_8));
        }
        at += length;
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A number in groups of seven bits, the lowest first. */
  private int varint() {
    int value = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      byte next = message[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("No number of 32 bits");
  }
}
