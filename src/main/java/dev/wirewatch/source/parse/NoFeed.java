package dev.wirewatch.source.parse;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Says what came where a feed should be, and what a reader can do about it. */
final class NoFeed {

  private static final Pattern FIRST_ELEMENT =
      Pattern.compile("<!DOCTYPE\\s+html|<([a-zA-Z][\\w:.-]*)", Pattern.CASE_INSENSITIVE);
  private static final int EXCERPT = 80;

  /** Title and links stand at the beginning; all of a page could be built to take minutes. */
  private static final int HEAD = 128 * 1024;

  private NoFeed() {}

  static boolean isPage(String text) {
    String root = root(text);
    return root.equals("html") || root.equals("head") || root.equals("body");
  }

  static ParseFailure failure(String text, URI address) {
    if (text.isBlank()) {
      return new ParseFailure(
          "The answer was empty. That often passes; if it does not, ask the publisher for the"
              + " feed's present address.");
    }
    return isPage(text) ? page(head(text, address)) : other(root(text), text);
  }

  private static Document head(String text, URI address) {
    return Jsoup.parse(text.substring(0, Math.min(HEAD, text.length())), address.toString());
  }

  private static ParseFailure page(Document page) {
    String title = page.title().isBlank() ? "" : " (“" + page.title().strip() + "”)";
    Element feed = page.selectFirst("link[rel~=(?i)alternate][type~=(?i)rss|atom|feed.json][href]");
    String advice =
        feed == null
            ? "Open the address in a browser: the feed may have moved, or programs are refused."
            : "The page names a feed: " + feed.absUrl("href") + ".";
    return new ParseFailure("A web page came instead of a feed" + title + ". " + advice);
  }

  private static ParseFailure other(String root, String text) {
    if (FeedTree.isRoot(root)) {
      return new ParseFailure(
          "A feed came that is cut off or damaged right at its beginning. That often passes.");
    }
    return new ParseFailure(
        switch (root) {
          case "opml" -> "This is a list of feeds (OPML): import it instead.";
          case "urlset", "sitemapindex" -> "This is a sitemap, not a feed: look for the feed.";
          case "" ->
              "Text came instead of a feed: “"
                  + text.strip().substring(0, Math.min(EXCERPT, text.strip().length()))
                  + "”. Check the address.";
          default -> "XML came that is no feed (<" + root + ">). Check the address.";
        });
  }

  /** Name of the first element in lower case; empty if there is none. */
  private static String root(String text) {
    Matcher first = FIRST_ELEMENT.matcher(text);
    if (!first.find()) {
      return "";
    }
    return first.group(1) == null ? "html" : first.group(1).toLowerCase(Locale.ROOT);
  }
}
