package dev.wirewatch.source.parse.damage;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Damages to bytes, whatever they stand for. */
final class Bytes {

  private Bytes() {}

  static Deed cut() {
    return deed((bytes, at, random) -> Arrays.copyOf(bytes, at));
  }

  static Deed flipped() {
    return deed((bytes, at, random) -> {
      byte[] copy = bytes.clone();
      copy[at] ^= (byte) (1 << random.nextInt(8));
      return copy;
    });
  }

  static Deed lost() {
    return deed((bytes, at, random) -> joined(bytes, at, at + 1, new byte[0]));
  }

  static Deed inserted() {
    return deed((bytes, at, random) ->
        joined(bytes, at, at, new byte[] {(byte) (0x80 + random.nextInt(0x80))}));
  }

  /** Bytes of which some are replaced by others. */
  static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
    var joined = new ByteArrayOutputStream(bytes.length + between.length);
    joined.write(bytes, 0, from);
    joined.writeBytes(between);
    joined.write(bytes, to, bytes.length - to);
    return joined.toByteArray();
  }

  private interface Change {
    byte[] of(byte[] bytes, int at, RandomGenerator random);
  }

  private static Deed deed(Change change) {
    return new Deed((feed, random) -> {
      byte[] bytes = feed.bytes();
      int at = random.nextInt(bytes.length);
      return new Damaged(change.of(bytes, at, random), feed.entries());
    });
  }
}
