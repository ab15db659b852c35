package dev.wirewatch.review.note;

import dev.wirewatch.access.Colleagues;
import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.User;
import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.item.Items;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/items/{id}/notes} and {@code /api/v1/notes}. */
@RestController
@RequestMapping("/api/v1")
class NotesApi {

  private static final int LARGEST_PAGE = 500;

  private final Notes notes;
  private final Items items;
  private final CurrentUser user;
  private final Colleagues colleagues;

  NotesApi(Notes notes, Items items, CurrentUser user, Colleagues colleagues) {
    this.notes = notes;
    this.items = items;
    this.user = user;
    this.colleagues = colleagues;
  }

  record Text(@Nullable String text) {}

  @GetMapping("/items/{id}/notes")
  List<Note> of(@PathVariable long id) {
    if (items.find(id).isEmpty()) {
      throw new NotFound("item", id);
    }
    return notes.of(id);
  }

  @Idempotent
  @PostMapping("/items/{id}/notes")
  @ResponseStatus(HttpStatus.CREATED)
  Note add(@PathVariable long id, @RequestBody Text wish) {
    return notes.add(id, wish.text());
  }

  @Idempotent
  @PutMapping("/notes/{id}")
  Note edit(@PathVariable long id, @RequestBody Text wish) {
    return notes.edit(id, wish.text());
  }

  @Idempotent
  @DeleteMapping("/notes/{id}")
  Note remove(@PathVariable long id) {
    return notes.remove(id);
  }

  /** The names of those whom a note can mention. */
  @GetMapping("/notes/names")
  List<String> names() {
    return colleagues.reviewers().stream()
        .map(User::name)
        .filter(name -> Mentions.in("@" + name).equals(List.of(Mentions.name(name))))
        .toList();
  }

  /**
   * The latest notes.
   *
   * @param mentions whom they mention; {@code me} is whoever is asking
   * @param q words that they hold, where they need mention nobody
   */
  @GetMapping("/notes")
  List<Note> list(
      @RequestParam(required = false) @Nullable String mentions,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new BadRequest("limit", "limit must be between 1 and " + LARGEST_PAGE + ".");
    }
    if (mentions == null) {
      return notes.with(q, limit);
    }
    return notes.mentioning(mentions.equals("me") ? user.name() : mentions, limit);
  }
}
