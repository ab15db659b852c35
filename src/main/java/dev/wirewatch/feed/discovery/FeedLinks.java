package dev.wirewatch.feed.discovery;

import dev.wirewatch.source.page.HtmlPage;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Feeds that a page names in its head, and links that look as if they led to feeds. */
final class FeedLinks {

  /**
   * An address that may be a feed's.
   *
   * @param title as the page calls it; may be empty
   */
  record Candidate(URI url, String title) {}

  private static final String DECLARED = "link[href][rel~=(?i)(^|\\s)(alternate|feed)(\\s|$)]";
  private static final Pattern FEED_TYPE =
      Pattern.compile(
          "(?i)application/(?:rss|atom|rdf|feed)\\+(?:xml|json)|(?:application|text)/(?:x-)?(?:rss|atom|xml).*");
  private static final Pattern FEED_ADDRESS =
      Pattern.compile(
          "(?i)(?:^|[/._?=&-])(?:rss|atom|feeds?|rdf|feed\\.json|index\\.xml)(?:$|[/._?=&\\d-])");
  private static final Pattern NO_FEED_ADDRESS =
      Pattern.compile(
          "(?i)feedback|\\.(?:css|js|png|jpe?g|gif|svg|ico|pdf)(?:$|\\?)|/comments/|/oembed");
  private static final Pattern FEED_TEXT = Pattern.compile("(?i)\\b(?:rss|atom|feeds?)\\b|订阅");

  private FeedLinks() {}

  /** Feeds that the page declares; those of comments come last. */
  static List<Candidate> declared(HtmlPage page) {
    Map<URI, Candidate> found = new LinkedHashMap<>();
    for (Element link : page.document().select(DECLARED)) {
      String type = link.attr("type");
      boolean feed = FEED_TYPE.matcher(type).matches() || link.hasClass("feed");
      boolean byName = type.isEmpty() && link.attr("rel").toLowerCase(Locale.ROOT).contains("feed");
      boolean json = type.equalsIgnoreCase("application/json") && looksLikeFeed(link.attr("href"));
      if (feed || byName || json) {
        add(found, page, link, link.attr("title").strip());
      }
    }
    return found.values().stream().sorted(Comparator.comparing(FeedLinks::isOfComments)).toList();
  }

  private static boolean isOfComments(Candidate candidate) {
    return candidate.url().getPath().contains("/comments/")
        || candidate.title().toLowerCase(Locale.ROOT).contains("comments");
  }

  /** Links on the page that look like feeds by their address or by what they are called. */
  static List<Candidate> linked(HtmlPage page) {
    Map<URI, Candidate> found = new LinkedHashMap<>();
    for (Element link : page.document().select("a[href]")) {
      String named = link.text() + " " + link.attr("title");
      boolean likely =
          looksLikeFeed(link.attr("href"))
              || (FEED_TEXT.matcher(named).find() && named.length() < 40);
      if (likely && !NO_FEED_ADDRESS.matcher(link.attr("href")).find()) {
        add(found, page, link, link.text().strip());
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean looksLikeFeed(String href) {
    return FEED_ADDRESS.matcher(href).find() && !NO_FEED_ADDRESS.matcher(href).find();
  }

  private static void add(Map<URI, Candidate> found, HtmlPage page, Element link, String title) {
    page.target(link).ifPresent(url -> found.putIfAbsent(url, new Candidate(url, title)));
  }
}
