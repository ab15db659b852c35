package dev.wirewatch.source.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links of search engines that count a click and then redirect, and where they lead. */
final class SearchLinks {

  private static final Pattern GOOGLE_NEWS =
      Pattern.compile(
          "https?://news\\.google\\.com/(?:\\w+/)?(?:rss/)?(?:articles|read)/([\\w=-]+).*");

  /** Those that carry the target in a parameter. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "https?://(?:www\\.bing\\.com/news/apiclick\\.aspx\\?(?:.*&)?url"
              + "|www\\.google\\.[a-z.]+/url\\?(?:.*&)?(?:url|q)"
              + "|(?:html\\.)?duckduckgo\\.com/l/\\?(?:.*&)?uddg)=([^&]+).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENGINE =
      Pattern.compile(
          "(?:news\\.google\\.com|www\\.google\\.[a-z.]+|(?:www\\.)?bing\\.com|(?:html\\.)?duckduckgo\\.com)");

  private SearchLinks() {}

  /** Whether a host lists what others have published. */
  static boolean isEngine(URI address) {
    return address.getHost() != null && ENGINE.matcher(address.getHost()).matches();
  }

  /** Where a link leads, as far as it says so itself: nobody is asked. */
  static Optional<URI> target(String link) {
    Matcher article = GOOGLE_NEWS.matcher(link);
    if (article.matches()) {
      return GoogleNewsId.address(article.group(1)).flatMap(SearchLinks::web);
    }
    Matcher parameter = PARAMETER.matcher(link);
    return parameter.matches()
        ? decoded(parameter.group(1)).flatMap(SearchLinks::web)
        : Optional.empty();
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(
          value.startsWith("http://") || value.startsWith("https://")
              ? value
              : URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException halfEncoded) {
      return Optional.empty();
    }
  }

  private static Optional<URI> web(String address) {
    try {
      URI target = new URI(address);
      boolean web = "http".equals(target.getScheme()) || "https".equals(target.getScheme());
      return web && target.getHost() != null ? Optional.of(target) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
