package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.fetch.address.RegisteredHosts;
import dev.wirewatch.source.Countries;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a source might be described, guessed from its title, its address and the feeds that the desk
 * has of the same site.
 */
record Suggestion(String name, String outlet, String country, String group) {

  private static final Pattern PARTS = Pattern.compile("\\s+[-–—|»«·•:]+\\s+|:\\s+");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)\\b(?:(?:rss|atom|news)\\s+feed|rss|atom|feed|latest news)\\b|(?i)RSS订阅|^Google"
              + " News");

  static Suggestion of(String title, URI address, KnownFeeds known) {
    List<Feed> siblings = known.ofSite(address);
    List<String> parts = parts(title);
    String outlet = KnownFeeds.mostFrequent(siblings, Feed::outlet);
    if (outlet.isEmpty()) {
      outlet = outlet(parts, address);
    }
    String country = KnownFeeds.mostFrequent(siblings, Feed::country);
    if (country.isEmpty()) {
      country = country(address);
    }
    String group = KnownFeeds.mostFrequent(siblings, Feed::group);
    return new Suggestion(
        name(outlet, parts), outlet, country, group.isEmpty() ? known.groupOf(country) : group);
  }

  private static List<String> parts(String title) {
    return Arrays.stream(PARTS.split(title))
        .map(part -> NOISE.matcher(part).replaceAll("").strip())
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  /** The part of the title that the host is named after, else the first, else the host. */
  private static String outlet(List<String> parts, URI address) {
    String site = RegisteredHosts.site(address);
    String label = letters(site.replaceFirst("\\..*", ""));
    return parts.stream()
        .filter(part -> !letters(part).isEmpty())
        .filter(part -> letters(part).contains(label) || label.contains(letters(part)))
        .findFirst()
        .or(() -> parts.stream().findFirst())
        .orElse(site);
  }

  private static String name(String outlet, List<String> parts) {
    String section =
        parts.stream()
            .map(part -> part.replace(outlet, "").strip())
            .filter(part -> !part.isEmpty())
            .reduce((first, next) -> first + ", " + next)
            .orElse("");
    return section.isEmpty() ? outlet : outlet + ": " + section;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "");
  }

  private static String country(URI address) {
    String code = Countries.ofDomain(address).orElse("");
    return switch (code) {
      case "" -> "";
      // As desks write them, rather than in full.
      case "GB" -> "UK";
      case "US" -> "USA";
      case "HK" -> "Hong Kong";
      default -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    };
  }
}
