package dev.wirewatch.feed.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What following an address would bring.
 *
 * @param requested the address that was asked for, in its plain spelling
 * @param url the address to follow: where it has moved for good, else as asked
 * @param finalUrl where the document really came from, after all redirects
 * @param title of the feed or page; empty if it has none or nothing came
 * @param source what polling would bring; none if this is a page that has to be chosen from
 * @param problems what is wrong or odd, one sentence each; all that there is if nothing came
 * @param feeds that the page names or leads to, the best first
 * @param pages ways to watch the page itself, the best first
 */
public record Preview(
    Kind kind,
    String requested,
    String url,
    String finalUrl,
    String title,
    @Nullable SourcePreview source,
    List<String> problems,
    List<FoundFeed> feeds,
    List<PageSuggestion> pages) {

  /** What the address leads to. */
  public enum Kind {
    /** A feed, or a page read with given selectors: {@code source} says what it brings. */
    SOURCE,
    /** A page: choose one of its {@code feeds}, or watch it by one of {@code pages}. */
    PAGE,
    /** Nothing that could be followed; {@code problems} says why. */
    NOTHING
  }

  static Preview nothing(String requested, String problem) {
    return new Preview(
        Kind.NOTHING,
        requested,
        requested,
        requested,
        "",
        null,
        List.of(problem),
        List.of(),
        List.of());
  }
}
