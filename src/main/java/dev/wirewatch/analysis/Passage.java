package dev.wirewatch.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an analysis that makes one point.
 *
 * @param position counted from 1
 * @param summary the digest, in the desk's own words; empty if there is none
 * @param text the original, where it was brought in
 * @param themes ids of the themes it is about
 */
public record Passage(
    int position,
    String summary,
    @Nullable String text,
    List<String> themes,
    List<Citation> citations) {

  /** The same passage with its part of the original. */
  Passage withText(String original) {
    return new Passage(position, summary, original, themes, citations);
  }
}
