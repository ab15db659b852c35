package dev.wirewatch.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credits of pictures, each with the caption before it: brackets, and the sentence that ends in
 * them. The brackets are looked for first, as a pattern that began with any sentence would try all
 * of them.
 */
final class Credits {

  /** (AP Photo/A. Name) / (Xinhua/Li) / [Photo/VCG] / (新华社发 李摄) */
  private static final List<Shape> SHAPES =
      List.of(
          shape("/", "[^()\\[\\]]{0,60}/ ?(?:\\p{Lu}|VCG)[^()\\[\\]]{0,40}"),
          shape("via", "[^()\\[\\]]{2,60} via [^()\\[\\]]{2,30}"),
          shape("hoto", "(?:[^()\\[\\]]{0,30} )?[Pp]hoto\\b[^()\\[\\]]{0,60}"),
          shape("摄", "[^()（）\\[\\]]{0,20}摄"));

  private static final String BRACKETS = "()（）[]";
  private static final String OPENING = "(（[";

  /** Brackets that say who is who in the picture, and end no caption. */
  private static final List<String> WHO =
      List.of("(L)", "(R)", "(C)", "(left)", "(right)", "(center)", "(not pictured)");

  /** Full stops that end no sentence. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<=\\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|\\p{Lu}))\\.");

  /** In characters, of a caption. */
  private static final int LONGEST = 250;

  private static final int NOWHERE = -1;

  private Credits() {}

  private record Shape(String sign, Pattern pattern) {

    void addTo(List<Asides.Span> spans, String text) {
      Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      int free = 0;
      for (int at = 0; at < text.length(); at++) {
        if (at >= free
            && OPENING.indexOf(text.charAt(at)) >= 0
            && matcher.region(at, text.length()).lookingAt()) {
          spans.add(new Asides.Span(caption(text, at), matcher.end()));
          free = matcher.end();
        }
      }
    }
  }

  private static Shape shape(String sign, String inside) {
    return new Shape(sign, Pattern.compile("[(（\\[]" + inside + "[)）\\]]"));
  }

  static void addTo(List<Asides.Span> spans, String text) {
    for (Shape shape : SHAPES) {
      if (text.contains(shape.sign())) {
        shape.addTo(spans, text);
      }
    }
  }

  /** Where the sentence before a bracket begins, or the word that is not too far from it. */
  private static int caption(String text, int bracket) {
    int at = bracket;
    int begin = bracket;
    if (at > 0 && Asides.isSpace(text.charAt(at - 1))) {
      at--;
      begin = isWord(text, at) ? at : begin;
    }
    if (at > 0 && isStop(text.charAt(at - 1))) {
      at--;
      begin = isWord(text, at) ? at : begin;
    }
    for (int length = 0; length < LONGEST && at > 0; length++) {
      int before = before(text, at);
      if (before == NOWHERE) {
        break;
      }
      at = before;
      begin = isWord(text, at) ? at : begin;
    }
    return begin;
  }

  /** Where the last character of a sentence, or what counts as one, starts. */
  private static int before(String text, int end) {
    char last = text.charAt(end - 1);
    if (last == ')') {
      for (String who : WHO) {
        if (text.startsWith(who, end - who.length())) {
          return end - who.length();
        }
      }
    }
    if (BRACKETS.indexOf(last) >= 0 || isStop(last) && !isAbbreviation(text, end - 1)) {
      return NOWHERE;
    }
    return end - Character.charCount(text.codePointBefore(end));
  }

  private static boolean isAbbreviation(String text, int stop) {
    return ABBREVIATION.matcher(text).useTransparentBounds(true).region(stop, stop + 1).lookingAt();
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '。';
  }

  private static boolean isWord(String text, int at) {
    return at == 0 || Asides.isSpace(text.charAt(at - 1));
  }
}
