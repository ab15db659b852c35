package dev.wirewatch.feed.discovery;

import dev.wirewatch.source.Entry;
import dev.wirewatch.source.FeedText;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it would be shown.
 *
 * @param summary plain text, cut to a few lines
 */
public record EntryPreview(
    String title, @Nullable String url, @Nullable OffsetDateTime publishedAt, String summary) {

  private static final int MOST = 10;
  private static final int LONGEST_SUMMARY = 300;

  /** The first of the entries. */
  static List<EntryPreview> first(List<Entry> entries) {
    return entries.stream().limit(MOST).map(EntryPreview::of).toList();
  }

  private static EntryPreview of(Entry entry) {
    String content = entry.content() == null ? "" : entry.content();
    String html = entry.summary().isBlank() ? content : entry.summary();
    return new EntryPreview(
        entry.title(), entry.url(), entry.published(), FeedText.fromHtml(html, LONGEST_SUMMARY));
  }
}
