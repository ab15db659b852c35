package dev.wirewatch.source.read;

import dev.wirewatch.fetch.FetchResult.Answered;
import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.Entry;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.page.HtmlPage;
import dev.wirewatch.source.page.PageReader;
import dev.wirewatch.source.parse.FeedParser;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.parse.Parsed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a source answered. */
@Component
public class SourceReader {

  private final FeedParser feeds;
  private final PageReader pages;
  private final KnownOutlets outlets;

  public SourceReader(FeedParser feeds, PageReader pages, KnownOutlets outlets) {
    this.feeds = feeds;
    this.pages = pages;
    this.outlets = outlets;
  }

  /**
   * @param page selectors of a watched page; none if the answer should be a feed
   * @param home of dates
   * @throws ParseFailure if the answer cannot be read as what the source is
   */
  public Parsed read(Answered answer, @Nullable PageRules page, DateHome home) throws ParseFailure {
    return page == null
        ? feed(answer, home)
        : pages.read(
            HtmlPage.of(answer.body(), answer.contentType(), answer.finalUrl()), page, home);
  }

  /**
   * Whether dates that were read lie in the future as if by another zone.
   *
   * @param parsed what reading the answer with the same page and home has brought
   */
  public Optional<ZoneDoubt> doubt(
      Answered answer, @Nullable PageRules page, DateHome home, Parsed parsed, Instant now) {
    DateHome known = home.orOf(answer.finalUrl(), parsed.language());
    return ZoneDoubt.of(parsed, known, now, other -> read(answer, page, other));
  }

  private Parsed feed(Answered answer, DateHome home) throws ParseFailure {
    URI address = answer.finalUrl();
    Parsed parsed = feeds.parse(answer.body(), answer.contentType(), address, home);
    List<Entry> entries =
        SearchEngineEntries.isBySearch(parsed.entries(), address)
            ? TitleEndings.named(parsed.entries())
            : parsed.entries();
    return parsed.with(
        named(
            entries.stream().map(entry -> SearchEngineEntries.resolved(entry, address)).toList()));
  }

  /** Outlets under the names that the desk has given them. */
  private List<Entry> named(List<Entry> entries) {
    if (entries.stream().allMatch(entry -> entry.outlet() == null)) {
      return entries;
    }
    OutletLookup names = outlets.names();
    return entries.stream()
        .map(entry ->
            entry.outlet() == null
                ? entry
                : entry.by(names.of(entry.outlet(), entry.outletSite(), entry.url())))
        .toList();
  }
}
