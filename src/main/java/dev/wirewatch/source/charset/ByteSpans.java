package dev.wirewatch.source.charset;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a document's bytes apart where in no charset that leaves ASCII alone anything but markup
 * can be meant: at angle brackets, and at the mark that ends a CDATA section. So no character that
 * was cut, or stands in another charset, can swallow what follows.
 */
final class ByteSpans {

  private static final byte ESCAPE = 0x1B;

  private ByteSpans() {}

  /**
   * A stretch of bytes without markup inside.
   *
   * @param high how many of them are beyond ASCII
   * @param shifts whether some stand for others, as escapes say (ISO 2022)
   */
  record Span(int from, int to, int high, boolean shifts) {

    int length() {
      return to - from;
    }
  }

  /** The spans of a range, which together are all of it. */
  static List<Span> of(byte[] document, int from, int to) {
    List<Span> spans = new ArrayList<>();
    int start = from;
    int high = 0;
    boolean shifts = false;
    for (int i = from; i < to; i++) {
      if (document[i] < 0) {
        high++;
      } else if (document[i] == ESCAPE && i + 1 < to && document[i + 1] == '$') {
        shifts = true;
        i = shiftedBack(document, i + 2, to);
      } else if ((document[i] == '<' || document[i] == '>') && (high > 0 || shifts)) {
        int end = end(document, start, i);
        spans.add(new Span(start, end, high, shifts));
        start = end;
        high = 0;
        shifts = false;
      }
    }
    spans.add(new Span(start, to, high, shifts));
    return spans;
  }

  /** Where the next escape stands; angle brackets before it stand for other characters. */
  private static int shiftedBack(byte[] document, int from, int to) {
    int at = from;
    while (at < to && document[at] != ESCAPE && document[at] != '\n') {
      at++;
    }
    return at < to && document[at] == ESCAPE ? at : from;
  }

  /** The mark's brackets could be the second bytes of characters. */
  private static int end(byte[] document, int start, int at) {
    boolean section =
        document[at] == '>'
            && at - start >= 2
            && document[at - 1] == ']'
            && document[at - 2] == ']';
    return section ? at - 2 : at;
  }

  /** Where entries begin, as feeds of several hands change their charset there. */
  static List<Integer> entries(byte[] document) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = 0; i + 6 < document.length; i++) {
      if (document[i] == '<' && (is(document, i, "<item") || is(document, i, "<entry"))) {
        starts.add(i);
      }
    }
    starts.add(document.length);
    return starts;
  }

  private static boolean is(byte[] document, int at, String start) {
    for (int i = 1; i < start.length(); i++) {
      if (document[at + i] != start.charAt(i)) {
        return false;
      }
    }
    byte end = document[at + start.length()];
    return end == '>' || end == ' ' || end == '\n' || end == '\r' || end == '\t';
  }

  /** The bytes of some spans together, parted by blanks: at most so many of each, and of all. */
  static byte[] sample(byte[] document, List<Span> spans, int mostOfEach, int most) {
    var sample = new ByteArrayOutputStream(Math.min(most, 1_024));
    for (Span span : spans) {
      int length = Math.min(Math.min(span.length(), mostOfEach), most - sample.size());
      if (span.high() > 0 && length > 0) {
        sample.write(document, span.from(), length);
        sample.write(' ');
      }
    }
    return sample.toByteArray();
  }
}
