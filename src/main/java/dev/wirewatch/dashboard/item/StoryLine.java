package dev.wirewatch.dashboard.item;

import dev.wirewatch.item.Item;
import dev.wirewatch.text.LanguageName;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * An item among those that carry the same story.
 *
 * @param behind how long after the first one it came, in words; empty for the first
 * @param shown whether it is the item whose page this is
 */
public record StoryLine(Item item, Moment time, String behind, boolean shown) {

  /** The lines of a story, its earliest item first; none if nobody else carries it. */
  static List<StoryLine> of(List<Item> story, long shown, Instant now, ZoneId zone) {
    return story.size() < 2
        ? List.of()
        : story.stream().map(item -> of(item, story.getFirst(), shown, now, zone)).toList();
  }

  private static StoryLine of(Item item, Item first, long shown, Instant now, ZoneId zone) {
    Duration behind = Duration.between(first.time(), item.time());
    OffsetDateTime given = item.publishedAt();
    return new StoryLine(
        item,
        given != null && given.toInstant().equals(item.time())
            ? Moment.asGiven(given, now, zone)
            : Moment.of(item.time(), now, zone),
        item == first ? "" : behind.isZero() ? "at the same time" : Span.about(behind) + " later",
        item.id() == shown);
  }

  /** The name of its language; empty if unknown. */
  public String language() {
    return LanguageName.inEnglish(item.language());
  }

  /** What the desk decided about it, in a word; empty if nothing. */
  public String verdict() {
    return switch (item.state()) {
      case NEW -> "";
      case KEPT -> "kept";
      case DISMISSED -> "dismissed";
    };
  }
}
