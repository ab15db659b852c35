package dev.wirewatch.source.read;

import dev.wirewatch.source.Entry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries of search engines back to their outlets: such feeds put a link of their own before
 * the article's, and the outlet behind the headline. Nobody is asked for that; a link that does not
 * say where it leads stays.
 */
final class SearchEngineEntries {

  private static final Pattern SEPARATOR = Pattern.compile("\\s+[-–—|]\\s+$");

  private SearchEngineEntries() {}

  /**
   * The entry with its article's link, its own headline and its outlet; entries that no search
   * engine lists come from the feed's own outlet.
   */
  static Entry resolved(Entry entry, URI feed) {
    return SearchLinks.isEngine(feed) || SearchLinks.isEngine(link(entry))
        ? ofOutlet(entry)
        : entry.outlet() == null ? entry : entry.by(null);
  }

  /** Whether a document lists what a search engine found, be it passed on by another server. */
  static boolean isBySearch(List<Entry> entries, URI feed) {
    return SearchLinks.isEngine(feed)
        || entries.stream().allMatch(entry -> SearchLinks.isEngine(link(entry)));
  }

  private static Entry ofOutlet(Entry entry) {
    Optional<URI> target = SearchLinks.target(String.valueOf(entry.url()));
    String title = headline(entry.title(), entry.outlet());
    return entry.withTexts(
        target.map(URI::toString).orElse(entry.url()),
        title,
        repeats(entry.summary(), title) ? "" : entry.summary());
  }

  private static URI link(Entry entry) {
    try {
      return URI.create(entry.url() == null ? "" : entry.url());
    } catch (IllegalArgumentException noAddress) {
      return URI.create("");
    }
  }

  private static String headline(String title, @Nullable String outlet) {
    if (outlet == null
        || !title.toLowerCase(Locale.ROOT).endsWith(outlet.toLowerCase(Locale.ROOT))) {
      return title;
    }
    String before = title.substring(0, title.length() - outlet.length());
    return SEPARATOR.matcher(before).find() ? SEPARATOR.matcher(before).replaceFirst("") : title;
  }

  /** Google's summaries are the headline and the outlet once more. */
  private static boolean repeats(String summary, String title) {
    String text = Jsoup.parse(summary).text().strip();
    return !title.isEmpty() && text.startsWith(title) && text.length() < title.length() + 60;
  }
}
