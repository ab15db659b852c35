package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.Entry;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedAddress;
import dev.wirewatch.feed.FeedAddress.BadAddress;
import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.fetch.FeedFetcher;
import dev.wirewatch.feed.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.feed.fetch.FetchResult;
import dev.wirewatch.feed.fetch.FetchResult.Answered;
import dev.wirewatch.feed.parse.FeedParser;
import dev.wirewatch.feed.parse.ParseFailure;
import dev.wirewatch.feed.parse.Parsed;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Asks an address as a poll would and says what following it would bring. Blocks for as long as the
 * servers take, within the limits of polling; stores nothing.
 */
@Service
public class FeedPreviews {

  private final FeedFetcher fetcher;
  private final FeedParser parser;
  private final Feeds feeds;
  private final InstantSource clock;

  FeedPreviews(FeedFetcher fetcher, FeedParser parser, Feeds feeds, InstantSource clock) {
    this.fetcher = fetcher;
    this.parser = parser;
    this.feeds = feeds;
    this.clock = clock;
  }

  /**
   * What following an address would bring. Whatever the server answers is a preview too.
   *
   * @param typed the address of a feed or of a site; without a scheme, https is tried
   * @throws BadAddress if it is none that may be polled
   */
  public Preview preview(String typed) throws BadAddress {
    FeedAddress address = TypedAddress.read(typed);
    KnownFeeds known = new KnownFeeds(feeds.all().stream().map(FeedStatus::feed).toList());
    FetchResult result = fetcher.fetch(new FetchRequest(URI.create(address.text()), null, null));
    return switch (result) {
      case Answered answered -> answered(address, answered, known);
      case FetchResult.Failed failed -> Preview.nothing(address.text(), failed.message());
      case FetchResult.NotModified unasked ->
          Preview.nothing(address.text(), "The server answered that nothing has changed.");
    };
  }

  private Preview answered(FeedAddress asked, Answered answer, KnownFeeds known) {
    try {
      Parsed parsed =
          parser.parse(answer.body(), answer.contentType(), answer.finalUrl(), ZoneOffset.UTC);
      return source(asked, answer, parsed, known);
    } catch (ParseFailure e) {
      return Preview.nothing(asked.text(), e.getMessage());
    }
  }

  private Preview source(FeedAddress asked, Answered answer, Parsed parsed, KnownFeeds known) {
    String finalUrl = answer.finalUrl().toString();
    String url = answer.movedPermanently() ? finalUrl : asked.text();
    Feed same = known.at(asked.text(), finalUrl);
    Pace pace = Pace.of(parsed.entries(), clock.instant());
    return new Preview(
        Preview.Kind.SOURCE,
        asked.text(),
        url,
        finalUrl,
        parsed.title(),
        described(answer.finalUrl(), parsed, pace, same, known),
        SourceProblems.of(answer, parsed, pace.newest(), same, clock.instant()),
        List.of(),
        List.of());
  }

  private static SourcePreview described(
      URI address, Parsed parsed, Pace pace, @Nullable Feed same, KnownFeeds known) {
    Suggestion suggestion = Suggestion.of(parsed.title(), address, known);
    String text =
        TextLanguage.of(
            parsed.entries().stream().map(Entry::title).collect(Collectors.joining(" ")));
    return new SourcePreview(
        suggestion.name(),
        suggestion.outlet(),
        suggestion.country(),
        suggestion.group(),
        language(parsed.language(), text),
        parsed.language(),
        text,
        pace.perDay(),
        pace.newest(),
        parsed.entries().size(),
        EntryPreview.first(parsed.entries()),
        same,
        null);
  }

  /** Many declare English out of habit: the text outranks the declaration. */
  private static String language(String declared, String text) {
    boolean agree = declared.equals(text) || declared.startsWith(text + "-");
    return text.isEmpty() || agree ? declared : text;
  }
}
