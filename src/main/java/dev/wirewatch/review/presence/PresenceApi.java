package dev.wirewatch.review.presence;

import dev.wirewatch.web.BadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/presence}: a page says which item it shows, every ten seconds or so. */
@RestController
@RequestMapping("/api/v1/presence")
class PresenceApi {

  private final Presence presence;

  PresenceApi(Presence presence) {
    this.presence = presence;
  }

  record Looked(@Nullable Long item) {}

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void look(@RequestBody Looked looked) {
    if (looked.item() == null) {
      throw new BadRequest("item", "item must be the id of an item.");
    }
    presence.look(looked.item());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@RequestParam long item) {
    presence.leave(item);
  }
}
