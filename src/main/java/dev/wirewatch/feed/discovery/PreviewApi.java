package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.FeedAddress.BadAddress;
import dev.wirewatch.web.BadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/feeds/preview}. */
@RestController
class PreviewApi {

  private final FeedPreviews previews;

  PreviewApi(FeedPreviews previews) {
    this.previews = previews;
  }

  /** The address of a feed or of a site. */
  record PreviewBody(@Nullable String url) {}

  @PostMapping("/api/v1/feeds/preview")
  PreviewJson preview(@RequestBody PreviewBody body) {
    if (body.url() == null || body.url().isBlank()) {
      throw new BadRequest("url", "url is missing: give the address of a feed or of a site.");
    }
    try {
      return PreviewJson.of(previews.preview(body.url()));
    } catch (BadAddress e) {
      throw new BadRequest("url", e.reason());
    }
  }
}
