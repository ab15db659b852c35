package dev.wirewatch.feed.access;

import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/feeds/{id}/access}: what is set, never the secrets themselves. */
@RestController
@RequestMapping("/api/v1/feeds/{id}/access")
class AccessApi {

  private final FeedAccesses accesses;

  AccessApi(FeedAccesses accesses) {
    this.accesses = accesses;
  }

  /** A secret that is missing or null stays as it is stored; an empty one is dropped. */
  record AccessBody(
      @Nullable String userAgent,
      @Nullable Map<String, @Nullable String> headers,
      @Nullable String username,
      @Nullable String password,
      @Nullable String cookies) {

    AccessChange change() {
      return new AccessChange(
          stripped(userAgent),
          headers == null ? Map.of() : headers,
          stripped(username),
          password,
          cookies == null ? null : cookies.strip());
    }

    private static String stripped(@Nullable String text) {
      return text == null ? "" : text.strip();
    }
  }

  @GetMapping
  AccessSummary shown(@PathVariable long id) {
    return accesses.find(id).orElseThrow(() -> new NotFound("feed", id));
  }

  @PutMapping
  AccessSummary change(@PathVariable long id, @RequestBody AccessBody body) {
    try {
      return accesses.change(id, body.change()).orElseThrow(() -> new NotFound("feed", id));
    } catch (BadAccess e) {
      throw new BadRequest(e.field(), e.reason());
    }
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear(@PathVariable long id) {
    if (!accesses.clear(id)) {
      throw new NotFound("feed", id);
    }
  }
}
