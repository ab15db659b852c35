package dev.wirewatch.source.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Charsets that write other scripts in bytes of ASCII: ISO-2022 (RFC 1468, 1557, 1922), HZ (RFC
 * 1843) and UTF-7 (RFC 2152). They are known by their shifts, declared or not. A shift that a cut
 * has left open ends where markup ends the text.
 */
final class SevenBit {

  private static final String ESCAPE = "\u001b";
  private static final String SHIFT_BACK = ESCAPE + "(B";

  /** From a shift to two bytes up to the next escape. */
  private static final Pattern TWO_BYTES =
      Pattern.compile("(\u001b\\$[@B])([^\u001b\n]*+)(?!\u001b\\([BJHI])");

  private static final Pattern HALF_ESCAPE =
      Pattern.compile("\u001b(?!\\$[@B]|\\([BJHI]|\\$[()][A-Z]|\\.[AF]|[NO])[$(]?");

  private static final Pattern MARKUP = Pattern.compile("]]>|</[A-Za-z][\\w:]{0,60}>");

  private static final Pattern HZ = Pattern.compile("~\\{([\u0021-\u007e]*?)(?:~}|(?=\n)|\\z)");
  private static final Pattern HZ_ESCAPE = Pattern.compile("~(?:~|\r?\n)");

  private static final Pattern UTF_7 = Pattern.compile("\\+([A-Za-z0-9+/]*+)-?");
  private static final Pattern UTF_7_START = Pattern.compile("\\s*+\\+ADw-");
  private static final Pattern UTF_7_SURE = Pattern.compile("\\+([A-Za-z0-9/]{3,})-");

  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");

  /** So many make sure that it is no chance. */
  private static final int SURE = 3;

  private SevenBit() {}

  /**
   * @param ascii the document, byte for byte
   * @param declared charset that it names; empty if none
   * @return its text; empty if it is nothing but ASCII
   */
  static Optional<String> text(String ascii, String declared) {
    String name = declared.toLowerCase(Locale.ROOT);
    if (isShifted(ascii) || name.startsWith("iso-2022")) {
      return Optional.of(iso2022(ascii, name));
    }
    if (name.startsWith("hz") || isHz(ascii)) {
      return Optional.of(hz(ascii));
    }
    boolean utf7 = name.matches("(?:x-)?(?:unicode-1-1-)?utf-?7") || isUtf7(ascii);
    return utf7 ? Optional.of(utf7(ascii)) : Optional.empty();
  }

  /** A stretch with shifts, without bytes that do not belong there. */
  static String withoutHigh(byte[] document, int from, int to) {
    String bytes = new String(document, from, to - from, StandardCharsets.ISO_8859_1);
    return iso2022(BEYOND_ASCII.matcher(bytes).replaceAll(""), "");
  }

  static boolean isShifted(String text) {
    return text.contains(ESCAPE + "$");
  }

  private static String iso2022(String ascii, String declared) {
    String name =
        declared.startsWith("iso-2022")
            ? declared
            : ascii.contains(ESCAPE + "$)C")
                ? "ISO-2022-KR"
                : ascii.contains(ESCAPE + "$)") ? "ISO-2022-CN" : "ISO-2022-JP";
    Charset charset = CharsetNames.charset(name).orElse(Charset.forName("ISO-2022-JP"));
    String closed =
        TWO_BYTES
            .matcher(HALF_ESCAPE.matcher(ascii).replaceAll(""))
            .replaceAll(run -> Matcher.quoteReplacement(run.group(1) + closed(run.group(2))));
    return new String(closed.getBytes(StandardCharsets.US_ASCII), charset);
  }

  private static String closed(String run) {
    Matcher markup = MARKUP.matcher(run);
    if (!markup.find()) {
      return run;
    }
    int whole = markup.start() - markup.start() % 2;
    return run.substring(0, whole) + SHIFT_BACK + run.substring(markup.start());
  }

  private static boolean isHz(String ascii) {
    return ascii.contains("~{")
        && count(HZ, ascii, run -> !MARKUP.matcher(run).find() && isHan(han(run))) >= 1
        && count(HZ, ascii, run -> !isHan(han(withoutMarkup(run)))) == 0;
  }

  private static boolean isHan(String text) {
    return text.indexOf('\ufffd') < 0 && !text.isEmpty();
  }

  private static String withoutMarkup(String run) {
    Matcher markup = MARKUP.matcher(run);
    return markup.find() ? run.substring(0, markup.start()) : run;
  }

  private static String hz(String ascii) {
    String read =
        HZ.matcher(ascii)
            .replaceAll(run -> {
              String two = withoutMarkup(run.group(1));
              return Matcher.quoteReplacement(han(two) + run.group(1).substring(two.length()));
            });
    return HZ_ESCAPE.matcher(read).replaceAll(escape -> escape.group().equals("~~") ? "~" : "");
  }

  private static String han(String two) {
    byte[] bytes =
        two.substring(0, two.length() - two.length() % 2).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] |= (byte) 0x80;
    }
    return new String(bytes, Charset.forName("GB2312"));
  }

  private static boolean isUtf7(String ascii) {
    return UTF_7_START.matcher(ascii).lookingAt()
        || ascii.indexOf('+') >= 0
            && count(UTF_7_SURE, ascii, SevenBit::isSixteenBit) >= SURE
            && count(UTF_7_SURE, ascii, run -> !isSixteenBit(run)) == 0;
  }

  private static boolean isSixteenBit(String run) {
    String text = sixteenBit(run);
    return !text.isEmpty()
        && text.chars()
            .allMatch(c -> c > 0x7f && Character.isDefined(c) && !Character.isSurrogate((char) c));
  }

  private static String utf7(String ascii) {
    return UTF_7.matcher(ascii).replaceAll(run -> Matcher.quoteReplacement(utf7(run)));
  }

  private static String utf7(MatchResult run) {
    return run.group(1).isEmpty()
        ? run.group().length() == 2 ? "+" : run.group()
        : sixteenBit(run.group(1));
  }

  private static String sixteenBit(String base64) {
    // What is left over is no whole group of bits.
    int length = base64.length() % 4 == 1 ? base64.length() - 1 : base64.length();
    byte[] bytes = Base64.getDecoder().decode(base64.substring(0, length));
    return new String(bytes, 0, bytes.length - bytes.length % 2, StandardCharsets.UTF_16BE);
  }

  private static long count(Pattern pattern, String text, Function<String, Boolean> wanted) {
    return pattern.matcher(text).results().filter(run -> wanted.apply(run.group(1))).count();
  }
}
