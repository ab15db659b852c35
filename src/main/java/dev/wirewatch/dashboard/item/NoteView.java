package dev.wirewatch.dashboard.item;

import dev.wirewatch.review.note.Note;
import dev.wirewatch.web.page.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note as a thread shows it.
 *
 * @param mine whether whoever looks wrote it
 * @param edited when it was last changed, if it was
 * @param before what it said before, the first one first
 */
public record NoteView(
    long id,
    long item,
    String text,
    String by,
    boolean mine,
    Moment at,
    @Nullable Moment edited,
    List<Before> before) {

  /** What a note said before it was changed. */
  public record Before(String text, Moment at) {}

  /** A note for somebody who looks at it now. */
  public static NoteView of(Note note, String reader, Instant now, ZoneId zone) {
    return new NoteView(
        note.id(),
        note.itemId(),
        note.text(),
        note.by(),
        note.by().equals(reader),
        Moment.of(note.at(), now, zone),
        Moment.ofNullable(note.editedAt(), now, zone),
        note.versions().stream()
            .map(version -> new Before(version.text(), Moment.of(version.at(), now, zone)))
            .toList());
  }
}
