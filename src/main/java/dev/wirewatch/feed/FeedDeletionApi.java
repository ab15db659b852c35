package dev.wirewatch.feed;

import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deleting feeds: {@code DELETE /api/v1/feeds/{id}}, or {@code DELETE /api/v1/feeds?id=1,2} for
 * many, and before that {@code GET /api/v1/feeds/deletion?id=1,2} for what it would take away.
 */
@RestController
@RequestMapping("/api/v1/feeds")
class FeedDeletionApi {

  private final Feeds feeds;

  FeedDeletionApi(Feeds feeds) {
    this.feeds = feeds;
  }

  /** Items now, and how many of them {@code items=delete} would delete and spare. */
  record Prospect(long items, long deleted, long kept) {}

  /** Feeds that were deleted. */
  record Done(int feeds) {}

  @GetMapping("/deletion")
  Prospect prospect(@RequestParam Set<Long> id) {
    ItemCounts counts = feeds.items(id);
    return new Prospect(counts.all(), counts.undecided(), counts.decided());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable long id, @RequestParam(defaultValue = "keep") String items) {
    if (!feeds.delete(id, after(items))) {
      throw new NotFound("feed", id);
    }
  }

  @DeleteMapping
  Done deleteMany(@RequestParam Set<Long> id, @RequestParam(defaultValue = "keep") String items) {
    return new Done(feeds.delete(id, after(items)));
  }

  private static ItemsAfter after(String items) {
    return switch (items) {
      case "keep" -> ItemsAfter.KEEP;
      case "delete" -> ItemsAfter.DELETE_UNDECIDED;
      default ->
          throw new BadRequest(
              "items", "items must be keep, or delete for those that nobody decided about.");
    };
  }
}
