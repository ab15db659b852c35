package dev.wirewatch.feed.pages.edit;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.discovery.EntryPreview;
import dev.wirewatch.feed.discovery.FoundFeed;
import dev.wirewatch.feed.discovery.PageSuggestion;
import dev.wirewatch.feed.discovery.Preview;
import dev.wirewatch.feed.discovery.SourcePreview;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.text.LanguageName;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an address would bring, as the page shows it.
 *
 * @param summary what it is, in a line
 * @param known the feed that is followed under this address already
 * @param pages ways to watch the page
 */
record PreviewView(
    Preview preview,
    String summary,
    @Nullable Feed known,
    List<Entry> entries,
    List<Watched> pages) {

  /** An entry as it would be shown. */
  record Entry(EntryPreview entry, @Nullable Moment time) {}

  /** A way to watch a page. */
  record Watched(PageRules rules, int total, List<Entry> entries) {}

  static PreviewView of(Preview preview, Instant now) {
    SourcePreview source = preview.source();
    return new PreviewView(
        preview,
        source == null ? "" : summary(source, now),
        source == null ? null : source.known(),
        source == null ? List.of() : entries(source.entries(), now),
        preview.pages().stream().map(page -> watched(page, now)).toList());
  }

  public List<String> problems() {
    return preview.problems();
  }

  public List<FoundFeed> feeds() {
    return preview.feeds();
  }

  public boolean isNothing() {
    return preview.kind() == Preview.Kind.NOTHING;
  }

  public boolean isPage() {
    return preview.kind() == Preview.Kind.PAGE;
  }

  private static Watched watched(PageSuggestion page, Instant now) {
    return new Watched(page.rules(), page.total(), entries(page.entries(), now));
  }

  private static List<Entry> entries(List<EntryPreview> entries, Instant now) {
    return entries.stream().map(entry -> new Entry(entry, time(entry.publishedAt(), now))).toList();
  }

  private static @Nullable Moment time(@Nullable OffsetDateTime time, Instant now) {
    return time == null ? null : Moment.asGiven(time, now, ReaderZone.get());
  }

  private static String summary(SourcePreview source, Instant now) {
    var parts = new ArrayList<String>();
    parts.add(source.total() == 1 ? "1 entry" : source.total() + " entries");
    Double perDay = source.perDay();
    if (perDay != null) {
      parts.add(
          perDay >= 1
              ? String.format(Locale.ENGLISH, "about %,.0f a day", perDay)
              : String.format(Locale.ENGLISH, "about one in %,.0f days", 1 / perDay));
    }
    if (source.newestAt() != null) {
      parts.add("the newest " + Moment.of(source.newestAt(), now, ReaderZone.get()).shown());
    }
    if (!source.language().isEmpty()) {
      parts.add("in " + LanguageName.inEnglish(source.language()));
    }
    return String.join(", ", parts);
  }
}
