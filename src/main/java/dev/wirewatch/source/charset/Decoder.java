package dev.wirewatch.source.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a document's bytes into text. What the first bytes show decides; then UTF-8, if there is
 * anything beyond ASCII and all of it is valid (no other encoding looks like that by chance); then
 * the Content-Type header, the XML declaration (RFC 7303) or a page's own word, and last a guess by
 * letter frequencies. A declared charset that the bytes contradict is noted.
 */
public final class Decoder {

  private static final Pattern HEADER =
      Pattern.compile("charset\\s*[=:]\\s*[\"']?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROLOG =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([\\w.:+-]+)");
  private static final int PROLOG_LENGTH = 256;

  /** How web pages say it. */
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

  private static final int HEAD_LENGTH = 4_096;

  /** What many servers say of everything, whatever it is. */
  private static final Charset USUAL = Charset.forName("windows-1252");

  private final byte[] document;
  private final List<String> mended;

  private Decoder(byte[] document, List<String> mended) {
    this.document = document;
    this.mended = mended;
  }

  /**
   * @param mended takes a sentence if a declared charset was wrong
   */
  public static String text(byte[] document, @Nullable String contentType, List<String> mended) {
    return new Decoder(document, mended).text(contentType == null ? "" : contentType);
  }

  private String text(String contentType) {
    Optional<Charset> shown = FirstBytes.charset(document);
    if (shown.isPresent()) {
      return bySight(shown.get());
    }
    int mark = FirstBytes.mark(document);
    if (mark > 0) {
      return behindMark(Arrays.copyOfRange(document, mark, document.length), contentType);
    }
    List<String> declared = declared(contentType);
    return utf8(declared).or(() -> byDeclaration(declared)).orElseGet(() -> mixed(declared));
  }

  /** What stands behind the mark of an encoding that does not show itself by zeros. */
  private String behindMark(byte[] rest, String contentType) {
    var decoder = new Decoder(rest, mended);
    if (decoder.strict(StandardCharsets.UTF_8).isEmpty()) {
      mended.add("Its byte order mark is that of another encoding.");
    }
    return decoder.text(contentType);
  }

  /** The first bytes of EBCDIC tell the family only; its declaration can be read then. */
  private String bySight(Charset charset) {
    String text = new String(document, charset);
    return charset.equals(FirstBytes.EBCDIC)
        ? find(PROLOG, text)
            .flatMap(CharsetNames::charset)
            .map(declared -> new String(document, declared))
            .orElse(text)
        : text;
  }

  private List<String> declared(String contentType) {
    var declared = new ArrayList<String>();
    find(HEADER, contentType).ifPresent(declared::add);
    boolean usual =
        !declared.isEmpty()
            && CharsetNames.charset(declared.getFirst()).filter(USUAL::equals).isPresent();
    find(PROLOG, start(PROLOG_LENGTH))
        .or(() -> find(META, start(HEAD_LENGTH)))
        .ifPresent(name -> declared.add(usual ? 0 : declared.size(), name));
    return declared;
  }

  private Optional<String> utf8(List<String> declared) {
    Optional<String> text = strict(StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      return text;
    }
    Optional<Charset> other =
        declared.stream().limit(1).flatMap(name -> CharsetNames.charset(name).stream()).findFirst();
    if (text.get().length() != document.length && SevenBit.isShifted(text.get())) {
      return Optional.empty();
    }
    if (text.get().length() == document.length) {
      return SevenBit.text(text.get(), declared.isEmpty() ? "" : declared.getFirst())
          .or(() -> text);
    }
    other
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        .ifPresent(
            charset -> mended.add("It says it is " + declared.getFirst() + ", but it is UTF-8."));
    return text;
  }

  private Optional<String> byDeclaration(List<String> declared) {
    for (String name : declared) {
      Optional<Charset> charset = CharsetNames.charset(name).filter(Decoder::mayBe);
      Optional<String> text = charset.flatMap(this::strict);
      if (text.isPresent() && MixedText.isAll(document, charset.orElseThrow(), text.get())) {
        return text;
      }
      mended.add("It says it is " + name + ", but its bytes are not.");
    }
    return Optional.empty();
  }

  /** The first bytes would have shown these. */
  private static boolean mayBe(Charset charset) {
    String name = charset.name().toUpperCase(Locale.ROOT);
    return !name.contains("UTF-16") && !name.contains("UTF-32");
  }

  private String mixed(List<String> declared) {
    List<Charset> credible =
        declared.stream()
            .flatMap(name -> CharsetNames.charset(name).stream())
            .filter(Decoder::mayBe)
            .toList();
    MixedText.Read read = MixedText.of(document, credible);
    boolean known = credible.contains(read.charset());
    mended.add(
        read.charset().equals(StandardCharsets.UTF_8) || known
            ? "Some of its bytes are not " + read.charset().name() + "."
            : "Its encoding was guessed to be " + read.charset().name() + ".");
    return read.text();
  }

  private Optional<String> strict(Charset charset) {
    String text = new String(document, charset);
    // Java puts this in the place of what it cannot read, but it may be the publisher's own.
    return text.indexOf('\ufffd') < 0 || isSound(charset) ? Optional.of(text) : Optional.empty();
  }

  private boolean isSound(Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(document));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private String start(int longest) {
    int length = Math.min(longest, document.length);
    return new String(document, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
