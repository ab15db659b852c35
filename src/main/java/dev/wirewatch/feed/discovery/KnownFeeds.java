package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.fetch.address.RegisteredHosts;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The feeds that are followed already: is this one of them, and how are its like described. */
final class KnownFeeds {

  private final List<Feed> feeds;
  private final Map<String, Feed> byAddress = new HashMap<>();

  KnownFeeds(List<Feed> feeds) {
    // Samples have addresses of their own kind.
    this.feeds = feeds.stream().filter(feed -> feed.url().startsWith("http")).toList();
    this.feeds.forEach(feed -> byAddress.putIfAbsent(key(feed.url()), feed));
  }

  /** The feed that has one of the addresses, in whatever spelling. */
  @Nullable Feed at(String... addresses) {
    return Arrays.stream(addresses)
        .map(address -> byAddress.get(key(address)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** With or without encryption, "www." and a last slash, most addresses lead to the same place. */
  private static String key(String address) {
    return address.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
  }

  /** Feeds of the same site, such as those of rss.example.org and www.example.org. */
  List<Feed> ofSite(URI address) {
    String site = RegisteredHosts.site(address);
    return feeds.stream()
        .filter(feed -> RegisteredHosts.site(URI.create(feed.url())).equals(site))
        .toList();
  }

  /** What most feeds of a country are filed under; empty if there are none. */
  String groupOf(String country) {
    return mostFrequent(
        feeds.stream().filter(feed -> feed.country().equals(country)).toList(), Feed::group);
  }

  /** The value that most of the feeds have; empty if there is none. */
  static String mostFrequent(List<Feed> feeds, Function<Feed, String> value) {
    return feeds.stream()
        .map(value)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.groupingBy(text -> text, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
