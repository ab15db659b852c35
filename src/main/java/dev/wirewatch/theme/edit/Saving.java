package dev.wirewatch.theme.edit;

import dev.wirewatch.web.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * How to save.
 *
 * @param version the version that the editor has seen; a newer one is a {@link EditConflict}. None
 *     to save whatever others did
 * @param note why; may be empty
 * @param refuseFailing whether nothing is stored if test headlines fail
 */
public record Saving(@Nullable Integer version, String note, boolean refuseFailing) {

  /** Saves without further ado. */
  public static final Saving PLAIN = new Saving(null, "", false);

  private static final int LONGEST_NOTE = 1_000;

  /** As callers ask for it. */
  public static Saving of(
      @Nullable Integer version, @Nullable String note, @Nullable Boolean refuseFailing) {
    String why = note == null ? "" : note.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    if (why.length() > LONGEST_NOTE) {
      throw new BadRequest(
          "note", "A note may have %,d characters; shorten it.".formatted(LONGEST_NOTE));
    }
    return new Saving(version, why, Boolean.TRUE.equals(refuseFailing));
  }
}
