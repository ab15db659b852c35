package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.discovery.FeedLinks.Candidate;
import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.source.parse.Parsed;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying an address that may be a feed's.
 *
 * @param answer the document, if one came
 * @param feed the document read, if it is a feed
 * @param problem why there is no feed, as a sentence; empty if there is one
 */
record Trial(
    Candidate candidate, @Nullable Answered answer, @Nullable Parsed feed, String problem) {

  private static final int START = 2_000;

  /** The address to follow: where the feed has moved for good, else as tried. */
  String url() {
    return answer != null && answer.movedPermanently()
        ? answer.finalUrl().toString()
        : candidate.url().toString();
  }

  /** Where the document really came from. */
  String finalUrl() {
    return (answer == null ? candidate.url() : answer.finalUrl()).toString();
  }

  /** The feed's dialect, in words. */
  String type() {
    byte[] body = answer == null ? new byte[0] : answer.body();
    String start =
        new String(body, 0, Math.min(START, body.length), StandardCharsets.ISO_8859_1).strip();
    if (start.startsWith("{")) {
      return "JSON Feed";
    }
    return start.contains("<feed") ? "Atom" : "RSS";
  }
}
