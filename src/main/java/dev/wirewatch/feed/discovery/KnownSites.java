package dev.wirewatch.feed.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sites whose feeds have addresses that follow from those of their pages, by no more than
 * rewriting: video channels, forums, code, blogs, social networks, news searches.
 */
final class KnownSites {

  /** A page's address, and where its feeds are; {@code $1} and so on stand for its parts. */
  private record Site(Pattern page, List<String> feeds) {
    static Site of(String page, String... feeds) {
      return new Site(Pattern.compile("(?i)^https?://" + page), List.of(feeds));
    }
  }

  private static final String END = "/?(?:[?#].*)?$";

  private static final List<Site> SITES =
      List.of(
          Site.of(
              "(?:www\\.|m\\.)?youtube\\.com/channel/(UC[\\w-]{22}).*",
              "https://www.youtube.com/feeds/videos.xml?channel_id=$1"),
          Site.of(
              "(?:www\\.|m\\.)?youtube\\.com/(?:playlist|watch)\\?(?:.*&)?list=([\\w-]+).*",
              "https://www.youtube.com/feeds/videos.xml?playlist_id=$1"),
          Site.of(
              "(?:www\\.|m\\.)?youtube\\.com/user/([\\w.-]+).*",
              "https://www.youtube.com/feeds/videos.xml?user=$1"),
          Site.of(
              "(?:www\\.|old\\.|new\\.)?reddit\\.com/(r/\\w+|u(?:ser)?/[\\w-]+)" + END,
              "https://www.reddit.com/$1/.rss"),
          Site.of(
              "(?:www\\.|old\\.|new\\.)?reddit\\.com/(r/\\w+/(?:new|top|hot))" + END,
              "https://www.reddit.com/$1/.rss"),
          Site.of(
              "(?:www\\.)?github\\.com/([\\w.-]+/[\\w.-]+)(?:/(?:releases|tags|commits).*)?" + END,
              "https://github.com/$1/releases.atom",
              "https://github.com/$1/tags.atom",
              "https://github.com/$1/commits.atom"),
          Site.of("(?:www\\.)?github\\.com/([\\w-]+)" + END, "https://github.com/$1.atom"),
          Site.of(
              "(?:www\\.)?gitlab\\.com/([\\w.-]+/[\\w.-]+)(?:/-/.*)?" + END,
              "https://gitlab.com/$1/-/releases.atom",
              "https://gitlab.com/$1.atom"),
          Site.of("medium\\.com/((?:@|tag/)?[\\w.-]+)" + END, "https://medium.com/feed/$1"),
          Site.of("([\\w-]+)\\.medium\\.com/.*", "https://medium.com/feed/@$1"),
          Site.of("([\\w-]+)\\.substack\\.com(?:/.*)?", "https://$1.substack.com/feed"),
          Site.of(
              "([\\w-]+)\\.blogspot\\.(com|[a-z]{2}|co\\.[a-z]{2}|com\\.[a-z]{2})(?:/.*)?",
              "https://$1.blogspot.$2/feeds/posts/default"),
          Site.of("([\\w-]+)\\.tumblr\\.com(?:/.*)?", "https://$1.tumblr.com/rss"),
          Site.of("([\\w-]+)\\.livejournal\\.com(?:/.*)?", "https://$1.livejournal.com/data/rss"),
          Site.of("([\\w-]+)\\.wordpress\\.com(?:/.*)?", "https://$1.wordpress.com/feed/"),
          Site.of("bsky\\.app/profile/([\\w.:-]+)" + END, "https://bsky.app/profile/$1/rss"),
          Site.of(
              "news\\.google\\.com/((?:search|topics/|topstories).*)",
              "https://news.google.com/rss/$1"),
          Site.of(
              "(?:www\\.)?bing\\.com/news/search\\?((?:(?!format=)[^#])*)$",
              "https://www.bing.com/news/search?$1&format=rss"),
          // Mastodon and its kin: the account's name follows directly after any host.
          Site.of("([\\w.-]+\\.\\w+)/(@[\\w.]+)" + END, "https://$1/$2.rss"));

  /** Mastodon's way of naming accounts is used by these for other things. */
  private static final Pattern NO_MASTODON =
      Pattern.compile(
          "(?i)^https?://(?:[\\w-]+\\.)?(?:medium|youtube|tiktok|threads)\\.(?:com|net)/@.*");

  private static final Pattern ALREADY_A_FEED = Pattern.compile("(?i)\\.(?:rss|atom|xml|rdf)$");

  private KnownSites() {}

  /** Where the feeds of a page should be; empty for most pages. */
  static List<URI> feedsOf(URI page) {
    String address = page.toString();
    List<URI> feeds = new ArrayList<>();
    if (ALREADY_A_FEED.matcher(page.getPath()).find()) {
      return feeds;
    }
    for (Site site : SITES) {
      Matcher matcher = site.page().matcher(address);
      boolean account = site == SITES.getLast() && NO_MASTODON.matcher(address).matches();
      if (feeds.isEmpty() && !account && matcher.matches()) {
        site.feeds().forEach(feed -> feeds.add(URI.create(matcher.replaceFirst(feed))));
      }
    }
    return feeds;
  }
}
