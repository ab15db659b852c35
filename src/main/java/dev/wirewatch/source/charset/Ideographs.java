package dev.wirewatch.source.charset;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** The characters in daily use: national standards list them before all others. */
final class Ideographs {

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fa5';

  private static final Map<ScriptModel, BitSet> USUAL =
      new EnumMap<>(
          Map.of(
              ScriptModel.SIMPLIFIED, usual("GB2312", 0xB0, 0xD7),
              ScriptModel.TRADITIONAL, usual("Big5", 0xA4, 0xC6),
              ScriptModel.JAPANESE, usual("windows-31j", 0x88, 0x97)));

  private Ideographs() {}

  static boolean isUsual(ScriptModel writing, char c) {
    BitSet usual = USUAL.get(writing);
    return usual != null && usual.get(c);
  }

  /** Those whose first byte is in a range of the standard. */
  private static BitSet usual(String charset, int from, int to) {
    Charset standard = Charset.forName(charset);
    CharsetEncoder encoder = standard.newEncoder();
    BitSet usual = new BitSet();
    for (char c = FIRST; c <= LAST; c++) {
      if (encoder.canEncode(c)) {
        int first = String.valueOf(c).getBytes(standard)[0] & 0xFF;
        usual.set(c, first >= from && first <= to);
      }
    }
    return usual;
  }
}
