package dev.wirewatch.analysis.claim;

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
 * @param span its place in the passage's words; null if it is about all of it, or lost its place
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

  /** The same claim in other words of its passage. */
  Claim at(@Nullable Span other, @Nullable Anchor otherAnchor) {
    return new Claim(id, analysis, passage, name, kind, due, themes, query, other, otherAnchor);
  }
}
