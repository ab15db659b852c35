package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.FeedZone;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.source.BadSource;
import dev.wirewatch.source.PageBody;
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

  /**
   * The address of a feed or of a site; with selectors, of a page to be watched by them.
   *
   * @param zone of dates that name none
   */
  record PreviewBody(@Nullable String url, @Nullable String zone, @Nullable PageBody page) {}

  @PostMapping("/api/v1/feeds/preview")
  PreviewJson preview(@RequestBody PreviewBody body) {
    if (body.url() == null || body.url().isBlank()) {
      throw new BadRequest("url", "url is missing: give the address of a feed or of a site.");
    }
    try {
      return PreviewJson.of(preview(body.url(), body));
    } catch (BadAddress e) {
      throw new BadRequest("url", e.reason());
    } catch (BadSource e) {
      throw new BadRequest(e.field(), e.reason());
    }
  }

  private Preview preview(String url, PreviewBody body) throws BadAddress, BadSource {
    String zone = FeedZone.checked(body.zone() == null ? "" : body.zone());
    return zone.isEmpty() && body.page() == null
        ? previews.preview(url)
        : previews.preview(url, body.page() == null ? null : body.page().rules(), zone);
  }
}
