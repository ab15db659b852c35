package dev.wirewatch.feed.discovery;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.feed.FeedExists;
import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.StoredFeeds;
import dev.wirewatch.fetch.AddressGuard;
import dev.wirewatch.fetch.FeedFetcher;
import dev.wirewatch.fetch.FetchLimits;
import dev.wirewatch.fetch.FetchSettings;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.page.PageReader;
import dev.wirewatch.source.parse.FeedParser;
import dev.wirewatch.source.read.SourceReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** All that previews are made with, at noon of 31 March 2016 (UTC). */
final class Previews implements AutoCloseable {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2016-03-31T12:00:00Z"));
  private static final Duration LONG = Duration.ofMinutes(5);

  final Feeds feeds;
  final FeedFetcher fetcher;
  final SourceReader reader;
  final FeedPreviews program;
  private final HarbourSite site;

  Previews(HarbourSite site) {
    this.site = site;
    var stored = new StoredFeeds(TestDatabase.H2.open());
    feeds = stored.feeds(NOON);
    var limits = new FetchLimits(Duration.ofSeconds(2), LONG);
    var settings = settings();
    var guard = new AddressGuard(new OpenNetworks(settings.allowedNetworks()), limits);
    fetcher = new FeedFetcher(settings, limits, guard, NOON);
    var pages = new PageReader(NOON);
    reader = new SourceReader(new FeedParser(), pages, stored.outlets());
    var finder = new FeedFinder(new Trials(fetcher, reader), NOON);
    program =
        new FeedPreviews(
            fetcher, reader, feeds, finder, new PageChooser(finder, pages), NOON, () -> {});
  }

  private static FetchSettings settings() {
    return new FetchSettings(
        50, 2, LONG, DataSize.ofMegabytes(1), List.of("127.0.0.0/8"), "Wirewatch/test");
  }

  /** The preview of a path of the site. */
  Preview of(String path) throws BadAddress {
    return program.preview(site.at(path));
  }

  /** Follows a path of the site, without polling it. */
  FeedStatus follow(String path) throws BadAddress, FeedExists {
    var address = FeedAddress.parse(site.at(path));
    return feeds.add(
        new NewFeed(
            "Old wire", address, "Old Outlet", "Norway", "no", "North", null, false, "", null));
  }

  static SourcePreview source(Preview preview) {
    return Optional.ofNullable(preview.source()).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    fetcher.close();
  }
}
