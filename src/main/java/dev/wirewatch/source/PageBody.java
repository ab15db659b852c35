package dev.wirewatch.source;

import dev.wirewatch.web.BadRequest;
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

  private static String text(@Nullable String selector) {
    return selector == null ? "" : selector.strip();
  }
}
