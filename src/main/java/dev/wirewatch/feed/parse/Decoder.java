package dev.wirewatch.feed.parse;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a document's bytes into text. A byte order mark decides; then UTF-8, if there is anything
 * beyond ASCII and all of it is valid (no other encoding looks like that by chance); then the
 * Content-Type header, the XML declaration, and last a guess by letter frequencies. A declared
 * charset that the bytes contradict is noted.
 */
final class Decoder {

  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROLOG =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([\\w.:+-]+)");
  private static final int PROLOG_LENGTH = 256;

  /** Superset that is really meant, as browsers read them too. */
  private static final Map<String, String> MEANT =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "gb18030",
          "gbk", "gb18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "tis-620", "x-windows-874");

  private final byte[] document;
  private final List<String> mended;

  private Decoder(byte[] document, List<String> mended) {
    this.document = document;
    this.mended = mended;
  }

  /**
   * @param mended takes a sentence if a declared charset was wrong
   */
  static String text(byte[] document, @Nullable String contentType, List<String> mended) {
    return new Decoder(document, mended).text(contentType);
  }

  private String text(@Nullable String contentType) {
    Optional<String> marked = byMark();
    if (marked.isPresent()) {
      return marked.get();
    }
    String prolog = prolog();
    List<String> declared =
        Stream.of(find(HEADER, contentType == null ? "" : contentType), find(PROLOG, prolog))
            .flatMap(Optional::stream)
            .toList();
    return utf8(declared).or(() -> byDeclaration(declared)).orElseGet(this::guess);
  }

  private Optional<String> byMark() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return Optional.of(lenient(StandardCharsets.UTF_8, 3));
    }
    // The longer mark first: UTF-32's begins with UTF-16's.
    if (startsWith(0xFF, 0xFE, 0, 0) || startsWith(0, 0, 0xFE, 0xFF)) {
      return Optional.of(lenient(Charset.forName("UTF-32"), 0));
    }
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      return Optional.of(lenient(StandardCharsets.UTF_16, 0));
    }
    if (startsWith('<', 0)) {
      return Optional.of(lenient(StandardCharsets.UTF_16LE, 0));
    }
    return startsWith(0, '<')
        ? Optional.of(lenient(StandardCharsets.UTF_16BE, 0))
        : Optional.empty();
  }

  private Optional<String> utf8(List<String> declared) {
    Optional<String> text = strict(StandardCharsets.UTF_8);
    boolean ascii = text.isPresent() && text.get().length() == document.length;
    if (text.isEmpty() || (ascii && !declared.isEmpty())) {
      return Optional.empty();
    }
    declared.stream()
        .limit(1)
        .filter(name -> !name.equalsIgnoreCase("utf-8") && !name.equalsIgnoreCase("utf8"))
        .forEach(name -> mended.add("It says it is " + name + ", but it is UTF-8."));
    return text;
  }

  private Optional<String> byDeclaration(List<String> declared) {
    for (String name : declared) {
      Optional<String> text = meant(name).flatMap(this::strict);
      if (text.isPresent()) {
        return text;
      }
      mended.add("It says it is " + name + ", but its bytes are not.");
    }
    return Optional.empty();
  }

  /** A document that is UTF-8 but for a few broken bytes is recognised as UTF-8, too. */
  private String guess() {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    CharsetMatch match = detector.setText(document).detect();
    Charset charset =
        Optional.ofNullable(match)
            .flatMap(guess -> meant(guess.getName()))
            .orElse(StandardCharsets.UTF_8);
    mended.add("Its encoding was guessed to be " + charset.name() + ".");
    return lenient(charset, 0);
  }

  private static Optional<Charset> meant(String name) {
    try {
      String meant = MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name);
      return Optional.of(Charset.forName(meant));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private Optional<String> strict(Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(document)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private String lenient(Charset charset, int from) {
    return new String(document, from, document.length - from, charset);
  }

  private String prolog() {
    int length = Math.min(PROLOG_LENGTH, document.length);
    return new String(document, 0, length, StandardCharsets.ISO_8859_1);
  }

  private boolean startsWith(int... mark) {
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

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
