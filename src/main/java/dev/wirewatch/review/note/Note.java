package dev.wirewatch.review.note;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about an item.
 *
 * @param at when it was first written
 * @param editedAt when it was last changed; none if it never was
 * @param mentions names that it mentions, in lower case
 * @param versions what it said before, the first one first
 */
public record Note(
    long id,
    long itemId,
    String text,
    String by,
    Instant at,
    @Nullable Instant editedAt,
    List<String> mentions,
    List<Version> versions) {

  /**
   * What a note said before it was changed.
   *
   * @param at when that was written
   */
  public record Version(String text, Instant at) {}
}
