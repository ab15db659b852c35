package dev.wirewatch.analysis;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of an analysis that makes one point.
 *
 * @param number kept through revisions, by which claims and evidence hold on to it
 * @param position counted from 1
 * @param name what it is about in a few words; empty if nobody named it
 * @param summary the digest, in the desk's own words; empty if there is none
 * @param text the original, where it was brought in
 * @param themes ids of the themes it is about
 */
public record Passage(
    int number,
    int position,
    String name,
    String summary,
    @Nullable String text,
    List<String> themes,
    List<Citation> citations) {

  private static final int FIRST_WORDS = 48;

  /** Revisions from before passages had names are read too. */
  public Passage {
    name = Objects.requireNonNullElse(name, "");
  }

  /** One that nothing holds on to yet. */
  public Passage(
      int position,
      String summary,
      @Nullable String text,
      List<String> themes,
      List<Citation> citations) {
    this(position, position, "", summary, text, themes, citations);
  }

  /** Its name, or else how it begins. */
  public String title() {
    if (!name.isEmpty()) {
      return name;
    }
    String words = summary.isEmpty() ? words() : summary;
    if (words.codePointCount(0, words.length()) <= FIRST_WORDS) {
      return words;
    }
    String begin = words.substring(0, words.offsetByCodePoints(0, FIRST_WORDS));
    return begin.replaceFirst("(?<=\\S)\\s+\\S*$", "") + "…";
  }

  /** The author's text, or the summary where there is none. */
  public String words() {
    return text == null ? summary : text;
  }

  /** The same passage with its part of the original. */
  Passage withText(@Nullable String original) {
    return new Passage(number, position, name, summary, original, themes, citations);
  }

  /** The same passage elsewhere in an analysis. */
  Passage placed(int otherNumber, int otherPosition) {
    return new Passage(otherNumber, otherPosition, name, summary, text, themes, citations);
  }
}
