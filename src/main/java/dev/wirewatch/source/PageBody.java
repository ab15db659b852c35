package dev.wirewatch.source;

import dev.wirewatch.web.BadRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The selectors of a watched page as callers give them; only those of the entries are needed. */
public record PageBody(
    @Nullable String entries,
    @Nullable String title,
    @Nullable String link,
    @Nullable String time,
    @Nullable String summary) {

  /** The selectors, checked; a {@link BadRequest} names the one that cannot be used. */
  public PageRules rules() {
    try {
      return new PageRules(text(entries), text(title), text(link), text(time), text(summary))
          .checked();
    } catch (BadSource e) {
      throw new BadRequest(e.field(), e.reason());
    }
  }

  /** The selectors by name as they were given; empty where one is missing. */
  public Map<String, String> selectors() {
    return Map.of(
        "entries", text(entries),
        "title", text(title),
        "link", text(link),
        "time", text(time),
        "summary", text(summary));
  }

  private static String text(@Nullable String selector) {
    return selector == null ? "" : selector.strip();
  }
}
