package dev.wirewatch.analysis.imports;

import dev.wirewatch.fetch.FailureKind;
import dev.wirewatch.fetch.FeedFetcher;
import dev.wirewatch.fetch.FeedFetcher.FetchRequest;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.fetch.address.FeedAddress;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Asks for an article at its address, as carefully as for feeds. */
@Component
public class ArticlePages {

  private final FeedFetcher fetcher;

  ArticlePages(FeedFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * What is there.
   *
   * @throws Unreadable if the address is none, or nothing came from it
   */
  public ArticleFile fetch(String address) throws Unreadable {
    URI url;
    try {
      url = URI.create(FeedAddress.parse(address).text());
    } catch (FeedAddress.BadAddress | IllegalArgumentException e) {
      throw new Unreadable(Unreadable.Why.WRONG, String.valueOf(e.getMessage()));
    }
    return switch (fetcher.fetch(new FetchRequest(url, null, null))) {
      case FetchResult.Answered page ->
          new ArticleFile(page.body(), page.finalUrl().toString(), page.contentType());
      case FetchResult.Failed failed -> throw new Unreadable(why(failed.kind()), failed.message());
      case FetchResult.NotModified same ->
          throw Unreadable.content(
              "The server says that nothing has changed, though nothing was known.");
    };
  }

  private static Unreadable.Why why(FailureKind kind) {
    return switch (kind) {
      case ADDRESS_REFUSED -> Unreadable.Why.WRONG;
      case TOO_LARGE -> Unreadable.Why.TOO_LARGE;
      default -> Unreadable.Why.CONTENT;
    };
  }
}
