package dev.wirewatch.view;

import dev.wirewatch.item.Item;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Views as feed readers ask for them, by an address that nobody guesses. */
@RestController
class OutController {

  private static final int ENTRIES = 50;

  private final Views views;
  private final JsonFeedOut jsonFeeds;
  private final AtomOut atoms;

  OutController(Views views, JsonFeedOut jsonFeeds, AtomOut atoms) {
    this.views = views;
    this.jsonFeeds = jsonFeeds;
    this.atoms = atoms;
  }

  private interface Format {
    byte[] of(View view, List<Item> items, String own, String home);
  }

  @GetMapping("/out/{secret}/view.atom")
  ResponseEntity<byte[]> atom(@PathVariable String secret, WebRequest request) {
    return answer(secret, "/view.atom", "application/atom+xml", atoms::of, request);
  }

  @GetMapping("/out/{secret}/view.json")
  ResponseEntity<byte[]> json(@PathVariable String secret, WebRequest request) {
    return answer(secret, "/view.json", "application/feed+json", jsonFeeds::of, request);
  }

  private ResponseEntity<byte[]> answer(
      String secret, String name, String type, Format format, WebRequest request) {
    View view = views.secret(secret).orElseThrow(() -> new NotFound("feed", "like this"));
    String home = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    byte[] body = format.of(view, newest(view), home + "/out/" + secret + name, home);
    String tag = '"' + DigestUtils.md5DigestAsHex(body) + '"';
    boolean known = request.checkNotModified(tag);
    var answer =
        ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .eTag(tag)
            // A reader asks each time, so that an address that was revoked is dead at once.
            .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate());
    return known
        ? answer.build()
        : answer
            .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
            .body(body);
  }

  private List<Item> newest(View view) {
    try {
      return views.newest(view, ENTRIES).items();
    } catch (BadRequest | QueryProblem gone) {
      // A theme that it names is gone, and nothing has it any more.
      return List.of();
    }
  }
}
