package dev.wirewatch.source.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.wirewatch.source.charset.ByteSpans.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads bytes that are not of one charset from end to end. Each text is UTF-8 if it looks like it;
 * the others of an entry are read in the document's charset, or in another one that fits far
 * better.
 */
final class MixedText {

  private static final int SAMPLE = 600;
  private static final int SPAN_SAMPLE = 80;
  private static final int LARGE_SAMPLE = 16 * 1024;

  /** What a text in its own charset reaches for each byte, at least. */
  private static final double FITS = 0.5;

  private static final double FAR_BETTER = 0.3;

  /** Fewer bytes than these tell nothing. */
  private static final int TELLING = 6;

  /** So many tell against what is declared. */
  private static final int SURE = 12;

  private final byte[] document;
  private final List<Charset> declared;
  private final StringBuilder text;

  private MixedText(byte[] document, List<Charset> declared) {
    this.document = document;
    this.declared = declared;
    this.text = new StringBuilder(document.length);
  }

  /**
   * What was read.
   *
   * @param charset of most of it
   */
  record Read(String text, Charset charset) {}

  /**
   * @param declared the charsets that the document or its sender names, the most credible first
   */
  static Read of(byte[] document, List<Charset> declared) {
    return new MixedText(document, declared).read();
  }

  /**
   * Whether a document is what it looks like when read in a charset: no text of it is UTF-8, or
   * fits another charset far better, and no character has swallowed the end of a CDATA section.
   */
  static boolean isAll(byte[] document, Charset charset, String text) {
    Optional<CharsetCandidate> candidate = CharsetCandidate.of(charset);
    if (candidate.isEmpty()) {
      return true;
    }
    if (candidate.get().width() > 1 && marks(document) != marks(text)) {
      return false;
    }
    var mixed = new MixedText(document, List.of(charset));
    List<Integer> starts = ByteSpans.entries(document);
    for (int i = 0; i + 1 < starts.size(); i++) {
      List<Span> spans = ByteSpans.of(document, starts.get(i), starts.get(i + 1));
      if (!mixed.best(spans, candidate.get()).equals(candidate.get()) || mixed.holdsUtf8(spans)) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsUtf8(List<Span> spans) {
    return spans.stream()
        .filter(span -> span.high() >= 2 * enoughUtf8())
        .anyMatch(span -> isUtf8(Utf8.of(document, span.from(), span.to()), false));
  }

  private Read read() {
    List<Integer> starts = ByteSpans.entries(document);
    List<List<Span>> groups = new ArrayList<>();
    for (int i = 0; i + 1 < starts.size(); i++) {
      groups.add(ByteSpans.of(document, starts.get(i), starts.get(i + 1)));
    }
    List<Span> all = groups.stream().flatMap(List::stream).filter(span -> span.high() > 0).toList();
    List<Span> others = all.stream().filter(span -> !utf8(span).isMostly()).toList();
    boolean utf8 = isMostlyUtf8(all.size(), others.size());
    CharsetCandidate main = main(others.isEmpty() ? all : others);
    groups.forEach(group -> append(group, main, utf8));
    return new Read(text.toString(), utf8 ? StandardCharsets.UTF_8 : main.charset());
  }

  private Utf8 utf8(Span span) {
    return Utf8.of(document, span.from(), span.to());
  }

  /** The declaration counts for something, but not against most of the texts. */
  private boolean isMostlyUtf8(int all, int others) {
    boolean said = declared.contains(StandardCharsets.UTF_8);
    return (all - others) * (said ? 4 : 2) >= all;
  }

  /** The declared charset if most texts allow it, else the one that they look best in. */
  private CharsetCandidate main(List<Span> spans) {
    return declared.stream()
        .flatMap(charset -> CharsetCandidate.of(charset).stream())
        .filter(candidate ->
            spans.stream().filter(span -> fits(candidate, span)).count() * 2 >= spans.size())
        .findFirst()
        .orElseGet(() -> {
          byte[] sample = ByteSpans.sample(document, spans, SPAN_SAMPLE, LARGE_SAMPLE);
          return confirmed(best(sample), sample);
        });
  }

  private boolean fits(CharsetCandidate candidate, Span span) {
    byte[] sample = ByteSpans.sample(document, List.of(span), SAMPLE, SAMPLE);
    int high = high(sample);
    return candidate.fit(sample) >= (high < TELLING ? 0 : FITS * high);
  }

  /** Letter frequencies tell charsets of one script apart, which look alike. */
  private static CharsetCandidate confirmed(CharsetCandidate best, byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    CharsetMatch match = detector.setText(sample).detect();
    return Optional.ofNullable(match)
        .flatMap(guess -> CharsetNames.charset(guess.getName()))
        .flatMap(CharsetCandidate::of)
        .filter(guess -> guess.writing() == best.writing())
        .filter(guess -> guess.fit(sample) >= best.fit(sample) * 0.9)
        .orElse(best);
  }

  private CharsetCandidate best(byte[] sample) {
    return CharsetCandidate.ALL.stream()
        .max(Comparator.comparingDouble(candidate -> candidate.fit(sample)))
        .orElseThrow();
  }

  /** The charset of texts: the document's, unless another one fits far better. */
  private CharsetCandidate best(List<Span> spans, CharsetCandidate main) {
    byte[] sample = ByteSpans.sample(document, spans, SAMPLE, SAMPLE);
    int high = high(sample);
    double fit = main.fit(sample);
    if (high < SURE || fit >= FITS * high) {
      return main;
    }
    CharsetCandidate best = best(sample);
    double better = best.fit(sample);
    return better >= FITS * high && better - fit >= FAR_BETTER * high ? best : main;
  }

  private static int high(byte[] sample) {
    int high = 0;
    for (byte b : sample) {
      high += b < 0 ? 1 : 0;
    }
    return high;
  }

  private void append(List<Span> group, CharsetCandidate main, boolean mostlyUtf8) {
    List<Span> foreign =
        group.stream()
            .filter(span -> span.high() > 0 && !isUtf8(utf8(span), mostlyUtf8))
            .filter(span -> !fits(main, span))
            .toList();
    CharsetCandidate best = foreign.isEmpty() ? main : best(foreign, main);
    for (Span span : group) {
      text.append(text(span, mostlyUtf8, foreign.contains(span) ? best : main));
    }
  }

  private String text(Span span, boolean mostlyUtf8, CharsetCandidate candidate) {
    if (span.shifts()) {
      return SevenBit.withoutHigh(document, span.from(), span.to());
    }
    if (span.high() == 0) {
      return new String(document, span.from(), span.length(), StandardCharsets.US_ASCII);
    }
    Utf8 utf8 = utf8(span);
    return isUtf8(utf8, mostlyUtf8) ? utf8.text() : text(span, candidate);
  }

  /** By chance, a text in another charset may hold a character or two of UTF-8. */
  private boolean isUtf8(Utf8 utf8, boolean mostly) {
    return mostly ? utf8.isMostly() : utf8.isSound() && utf8.sound() >= enoughUtf8();
  }

  private int enoughUtf8() {
    return declared.stream()
            .anyMatch(
                charset -> CharsetCandidate.of(charset).filter(c -> c.width() == 1).isPresent())
        ? 3
        : 4;
  }

  /** Half a character at the end is left out. */
  private String text(Span span, CharsetCandidate candidate) {
    String whole = new String(document, span.from(), span.length(), candidate.charset());
    boolean cut = candidate.width() > 1 && whole.endsWith("\ufffd");
    return cut ? whole.substring(0, whole.length() - 1) : whole;
  }

  private static int marks(byte[] document) {
    int marks = 0;
    for (int i = 2; i < document.length; i++) {
      marks += document[i] == '>' && document[i - 1] == ']' && document[i - 2] == ']' ? 1 : 0;
    }
    return marks;
  }

  private static int marks(String text) {
    int marks = 0;
    for (int at = text.indexOf("]]>"); at >= 0; at = text.indexOf("]]>", at + 3)) {
      marks++;
    }
    return marks;
  }
}
