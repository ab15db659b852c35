package dev.wirewatch.review.note;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.config.Commits;
import dev.wirewatch.item.CopiedItems;
import dev.wirewatch.item.Items;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Writes and finds notes about items. */
@Service
public class Notes implements CopiedItems {

  private static final int LONGEST = 10_000;

  /** More words find nothing more. */
  private static final int MOST_WORDS = 10;

  private final NoteStore store;
  private final Items items;
  private final CurrentUser user;
  private final ActivityLog log;
  private final InstantSource clock;
  private final Commits commits;

  Notes(
      NoteStore store,
      Items items,
      CurrentUser user,
      ActivityLog log,
      InstantSource clock,
      Commits commits) {
    this.store = store;
    this.items = items;
    this.user = user;
    this.log = log;
    this.clock = clock;
    this.commits = commits;
  }

  /**
   * Adds a note to an item, which then outlives its feed's other items.
   *
   * @throws NotFound if there is no such item
   * @throws BadRequest if the text is empty or too long
   */
  public Note add(long itemId, @Nullable String text) {
    String said = said(text);
    return commits.run(() -> {
      if (items.hold(List.of(itemId)).isEmpty()) {
        throw new NotFound("item", itemId);
      }
      items.decide(List.of(itemId), null, List.of(), List.of());
      Note made = stored(store.insert(itemId, said, user.name(), clock.instant()));
      log.add("note", itemId, null, new Logged(made.id(), said));
      return made;
    });
  }

  /**
   * Changes a note of one's own; what it said before stays with it.
   *
   * @throws NotFound if there is no such note
   * @throws BadRequest if the text is empty or too long
   */
  public Note edit(long id, @Nullable String text) {
    String said = said(text);
    return commits.run(() -> {
      Note note = own(id, "change this note");
      if (!note.text().equals(said)) {
        store.edit(id, said, clock.instant());
        log.add("note.edit", note.itemId(), new Logged(id, note.text()), new Logged(id, said));
      }
      return stored(id);
    });
  }

  /**
   * Takes a note of one's own back; the log keeps what it said.
   *
   * @throws NotFound if there is no such note
   */
  public Note remove(long id) {
    return commits.run(() -> {
      Note note = own(id, "take this note back");
      store.delete(id);
      log.add("note.remove", note.itemId(), new Logged(id, note.text()), null);
      return note;
    });
  }

  private Note own(long id, String what) {
    Note note = store.hold(id).orElseThrow(() -> new NotFound("note", id));
    if (!note.by().equals(user.name())) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Only " + note.by() + " can " + what + ".");
    }
    return note;
  }

  /** What the log says of a note. */
  private record Logged(long note, String text) {}

  private Note stored(long id) {
    return store.find(id).orElseThrow();
  }

  private static String said(@Nullable String text) {
    String said = text == null ? "" : text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    if (said.isEmpty()) {
      throw new BadRequest("text", "A note needs a text.");
    }
    int length = said.codePointCount(0, said.length());
    if (length > LONGEST) {
      throw new BadRequest(
          "text",
          "A note may have %d characters, and this one has %d; shorten it and try again."
              .formatted(LONGEST, length));
    }
    return said;
  }

  /** The notes about an item, the first one first. */
  public List<Note> of(long itemId) {
    return store.of(itemId);
  }

  /** The latest notes that mention somebody by name, the last one first. */
  public List<Note> mentioning(String name, int limit) {
    return store.mentioning(Mentions.name(name), limit);
  }

  /**
   * The latest notes that hold all words of a text, wherever they begin and in whatever capitals;
   * the last one first.
   */
  public List<Note> with(String text, int limit) {
    List<String> words =
        Pattern.compile("\\s+")
            .splitAsStream(text.strip())
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    return store.with(words, limit);
  }

  /** How many notes mention whoever is asking that he has not read. */
  public int unread() {
    return user.signsIn() ? store.unread(Mentions.name(user.name())) : 0;
  }

  /** Up to which note whoever is asking has read what mentions him; zero if he never did. */
  public long readUpTo() {
    return store.readUpTo(Mentions.name(user.name()));
  }

  /** Notes that whoever is asking has read what mentions him, up to a note. */
  public void read(long noteId) {
    commits.run(() -> {
      store.read(Mentions.name(user.name()), noteId);
      return noteId;
    });
  }

  @Override
  public void united(long kept, List<Long> copies) {
    store.move(copies, kept);
  }
}
