package dev.wirewatch.review.note;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.item.Items;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

  NotesApi(Notes notes, Items items, CurrentUser user) {
    this.notes = notes;
    this.items = items;
    this.user = user;
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

  /** The latest notes that mention somebody; {@code me} is whoever is asking. */
  @GetMapping("/notes")
  List<Note> mentioning(
      @RequestParam String mentions, @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new BadRequest("limit", "limit must be between 1 and " + LARGEST_PAGE + ".");
    }
    return notes.mentioning(mentions.equals("me") ? user.name() : mentions, limit);
  }
}
