package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Feeds;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Which feeds could carry what stands at an address. */
@Service
public class SiteFeeds {

  private final Feeds feeds;

  SiteFeeds(Feeds feeds) {
    this.feeds = feeds;
  }

  /**
   * The feeds of the site that an address belongs to, and of the outlets that these have; none
   * where it is not a web address.
   */
  public List<FeedStatus> of(String address) {
    List<FeedStatus> all = feeds.all();
    try {
      var uri = new URI(address);
      List<Feed> ofSite =
          uri.getHost() == null
              ? List.of()
              : new KnownFeeds(all.stream().map(FeedStatus::feed).toList()).ofSite(uri);
      Set<String> outlets = ofSite.stream().map(Feed::outlet).collect(Collectors.toSet());
      return all.stream().filter(each -> outlets.contains(each.feed().outlet())).toList();
    } catch (URISyntaxException e) {
      // People paste all kinds of things; what is no address has no site.
      return List.of();
    }
  }
}
