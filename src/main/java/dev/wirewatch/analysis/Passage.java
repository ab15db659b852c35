package dev.wirewatch.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an analysis that makes one point.
 *
 * @param number kept through revisions, by which claims and evidence hold on to it
 * @param position counted from 1
 * @param summary the digest, in the desk's own words; empty if there is none
 * @param text the original, where it was brought in
 * @param themes ids of the themes it is about
 */
public record Passage(
    int number,
    int position,
    String summary,
    @Nullable String text,
    List<String> themes,
    List<Citation> citations) {

  /** One that nothing holds on to yet. */
  public Passage(
      int position,
      String summary,
      @Nullable String text,
      List<String> themes,
      List<Citation> citations) {
    this(position, position, summary, text, themes, citations);
  }

  /** What claims are places in: the author's text, or the summary where there is none. */
  public String words() {
    return text == null ? summary : text;
  }

  /** The same passage with its part of the original. */
  Passage withText(@Nullable String original) {
    return new Passage(number, position, summary, original, themes, citations);
  }

  /** The same passage elsewhere in an analysis. */
  Passage placed(int otherNumber, int otherPosition) {
    return new Passage(otherNumber, otherPosition, summary, text, themes, citations);
  }
}
