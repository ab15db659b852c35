package dev.wirewatch.analysis.claim;

import dev.wirewatch.analysis.Passage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a passage says and that the wires may bear out or not.
 *
 * @param passage number of its passage
 * @param due the day by which it should be so; null if there is none
 * @param themes ids of its own themes
 * @param query its own, in the query language; null if it has none
 * @param inSummary whether it has its place in the passage's summary, rather than in the author's
 *     text
 * @param span its place there; null if it is about all of it, or lost its place
 * @param anchor what stood there; null if it is about all of the passage
 */
public record Claim(
    long id,
    String analysis,
    int passage,
    String name,
    Kind kind,
    @Nullable LocalDate due,
    List<String> themes,
    @Nullable String query,
    boolean inSummary,
    @Nullable Span span,
    @Nullable Anchor anchor) {

  /** Whether it had a place that is not in the text any more. */
  public boolean isLost() {
    return anchor != null && span == null;
  }

  /** What stands at its place, or stood there. */
  public @Nullable String quote() {
    return anchor == null ? null : anchor.quote();
  }

  /** The words of its passage that it has its place in; none if the author's text is not here. */
  public @Nullable String words(Passage of) {
    return inSummary ? of.summary() : of.text();
  }

  /** The same claim in other words of its passage. */
  Claim at(@Nullable Span other, @Nullable Anchor otherAnchor) {
    return new Claim(
        id, analysis, passage, name, kind, due, themes, query, inSummary, other, otherAnchor);
  }
}
